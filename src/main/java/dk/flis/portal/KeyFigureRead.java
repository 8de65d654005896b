// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Comparison;
import dk.flis.benchmark.Distribution;
import dk.flis.benchmark.Peers;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Level;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.reference.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything the page of one key figure shows, read at once.
 *
 * @param line the periods of the development, oldest first: of the chosen one's kind, or of another that draws a line
 */
record KeyFigureRead(KeyFigureAsked asked, List<Period> line, List<Place> each, Cells cells) {

    /** So many points are as many as one can tell apart. */
    private static final int LONGEST = 60;

    static KeyFigureRead of(KeyFigureAsked asked, List<Place> each) {
        var keyFigure = asked.keyFigure();
        var reader = asked.reader();
        var choice = asked.choice();
        var period = asked.period();
        var places = new LinkedHashSet<Place>(List.of(
                choice.own(),
                new Place.Country(),
                choice.peers().region(),
                choice.peers().group()));
        places.add(choice.other());
        places.addAll(each);
        var cells = new Cells();
        reader.read(cells, List.of(keyFigure.id()), List.copyOf(places), List.of(period));
        reader.readCounterparts(cells, choice, List.of(keyFigure), List.of(period));
        var own = new Line(keyFigure, reader, choice.own(), List.copyOf(places), cells);
        var line = Stream.of(Level.of(period), Level.MONTH, Level.QUARTER, Level.ROLLING_12)
                .map(own::of)
                .filter(periods -> periods.size() > 1)
                .findFirst()
                .orElseGet(() -> own.of(Level.of(period)));
        reader.readCounterparts(cells, choice, List.of(keyFigure), line);
        return new KeyFigureRead(asked, line, each, cells);
    }

    /**
     * The periods of a kind that are wholly there: a year of which months are missing would draw as a fall. All of them
     * when none is, as of a figure that is always provisional.
     */
    private record Line(KeyFigure keyFigure, Reader reader, Place own, List<Place> places, Cells cells) {

        List<Period> of(Level level) {
            var known = reader.periods(keyFigure, level);
            var newest = known.subList(Math.max(0, known.size() - LONGEST), known.size());
            if (newest.isEmpty()) {
                return List.of();
            }
            reader.read(cells, List.of(keyFigure.id()), places, newest);
            var whole = newest.stream().filter(this::isWhole).toList();
            return whole.isEmpty() ? newest : whole;
        }

        private boolean isWhole(Period period) {
            return !cells.cell(keyFigure.id(), own, period).provisional();
        }
    }

    KeyFigure keyFigure() {
        return asked.keyFigure();
    }

    Reader reader() {
        return asked.reader();
    }

    Choice choice() {
        return asked.choice();
    }

    Period period() {
        return asked.period();
    }

    /** In the period of the page. */
    InstitutionCells institutions() {
        return InstitutionCells.of(
                List.of(keyFigure()), reader(), choice().own().code(), _ -> period());
    }

    Cell own() {
        return cell(choice().own());
    }

    Cell other() {
        return other(period());
    }

    /** What the own figure of a period is held against. */
    Cell other(Period of) {
        return cells.other(choice(), keyFigure(), of);
    }

    Cell cell(Place place) {
        return cells.cell(keyFigure().id(), place, period());
    }

    Comparison comparison() {
        return Comparison.of(keyFigure(), own(), other());
    }

    Comparison against(Place place) {
        return Comparison.of(keyFigure(), own(), cell(place));
    }

    Distribution distribution() {
        return distribution(period());
    }

    Distribution distribution(Period of) {
        return Distribution.of(cells.cells(keyFigure().id(), each, of));
    }

    /** Those of the comparison, which are ringed; nobody when it is the country. */
    java.util.Set<dk.flis.reference.MunicipalityCode> like() {
        return switch (choice().other()) {
            case Place.Group group -> group.members();
            case Place.Country _, Place.OneMunicipality _, Place.Institution _ -> java.util.Set.of();
        };
    }

    static List<Place> each(dk.flis.catalogue.Catalogue catalogue) {
        return Peers.each(catalogue);
    }
}
