// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The figures of the own institutions in a page's key figures, which the page and its files show alike.
 *
 * @param open whether the reader may see the detail of any of them
 * @param shown those whose detail he may see and that exist for some institution; with the cells that are not missing
 */
record InstitutionCells(boolean open, Map<KeyFigure, List<Cell>> shown) {

    /** @param period in which each key figure stands on the page */
    static InstitutionCells of(
            Collection<KeyFigure> keyFigures, Reader reader, MunicipalityCode own, Function<KeyFigure, Period> period) {
        var open = keyFigures.stream()
                .filter(keyFigure -> reader.viewer().seesDetail(keyFigure.area().value(), own))
                .toList();
        var shown = new LinkedHashMap<KeyFigure, List<Cell>>();
        for (var keyFigure : open) {
            var places = reader.institutions(keyFigure, own);
            if (!places.isEmpty()) {
                shown.put(keyFigure, read(keyFigure, reader, places, period.apply(keyFigure)));
            }
        }
        return new InstitutionCells(!open.isEmpty(), shown);
    }

    private static List<Cell> read(KeyFigure keyFigure, Reader reader, List<Place.Institution> places, Period period) {
        var cells = new Cells();
        reader.read(cells, List.of(keyFigure.id()), List.copyOf(places), List.of(period));
        return cells.all().stream()
                .filter(cell -> cell.state() != State.MISSING)
                .toList();
    }

    /** In the order of the page. */
    List<Cell> all() {
        return shown.values().stream().flatMap(List::stream).toList();
    }
}
