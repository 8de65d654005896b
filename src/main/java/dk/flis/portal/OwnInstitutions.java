// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Cell;
import dk.flis.figures.InstitutionNames;
import dk.flis.figures.Place;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.BenchmarkPage.Line;
import dk.flis.portal.view.BenchmarkPage.Section;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The own institutions side by side in a page's key figures, as far as these exist for institutions. */
final class OwnInstitutions {

    /** The parameter of the address that asks for them. */
    static final String PARAMETER = "institutioner";

    /** More columns than these cannot be read beside each other. */
    private static final int MOST = 6;

    private final InstitutionNames names;

    OwnInstitutions(InstitutionNames names) {
        this.names = names;
    }

    static boolean asked(Address address) {
        return Choices.parameter(address, PARAMETER).filter("ja"::equals).isPresent();
    }

    /** Empty when they are not asked for. */
    static Optional<InstitutionCells> read(
            Address address, Collection<KeyFigure> shown, Reader reader, Choice choice, Rows rows) {
        return asked(address)
                ? Optional.of(InstitutionCells.of(shown, reader, choice.own().code(), rows::period))
                : Optional.empty();
    }

    /** Empty when they are not asked for. */
    Optional<Section> section(BenchmarkPages.Read read, Words words) {
        return read.institutions().map(cells -> section(read, cells, words));
    }

    private Section section(BenchmarkPages.Read read, InstitutionCells cells, Words words) {
        if (!cells.open()) {
            return nothing(words.say("institutions.no-right"));
        }
        return cells.shown().isEmpty() ? nothing(words.say("own-institutions.none")) : table(read, cells, words);
    }

    private static Section nothing(String note) {
        return new Section.Institutions(List.of(), List.of(), note);
    }

    private Section table(BenchmarkPages.Read read, InstitutionCells cells, Words words) {
        var all = cells.shown().size();
        var shown = cells.shown().keySet().stream().limit(MOST).toList();
        var known = names.of(read.reader().publication());
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                words.say("institutions.whole", read.choice().ownName()),
                shown.stream()
                        .map(keyFigure ->
                                Shown.of(read.rows().comparison(keyFigure).own(), keyFigure.decimals(), words))
                        .toList(),
                true));
        byPlace(cells, shown).entrySet().stream()
                .filter(place -> place.getValue().values().stream()
                        .anyMatch(cell -> cell.value().isPresent()))
                .map(place ->
                        new Line(name(place.getKey(), known, words), cells(shown, place.getValue(), words), false))
                .sorted(Comparator.comparing(Line::head))
                .forEach(lines::add);
        return new Section.Institutions(
                shown.stream().map(keyFigure -> head(read, keyFigure, words)).toList(),
                lines,
                all > shown.size() ? words.say("own-institutions.more", shown.size(), all) : "");
    }

    private static Map<Place.Institution, Map<KeyFigure, Cell>> byPlace(InstitutionCells cells, List<KeyFigure> shown) {
        var places = new LinkedHashMap<Place.Institution, Map<KeyFigure, Cell>>();
        for (var keyFigure : shown) {
            for (var cell : cells.shown().getOrDefault(keyFigure, List.of())) {
                places.computeIfAbsent((Place.Institution) cell.place(), _ -> new HashMap<>())
                        .put(keyFigure, cell);
            }
        }
        return places;
    }

    private static String head(BenchmarkPages.Read read, KeyFigure keyFigure, Words words) {
        var period = read.rows().period(keyFigure);
        var unit = words.unit(keyFigure.unit());
        return words.name(keyFigure) + ", "
                + (period.equals(read.period()) ? unit : unit + ", " + new PeriodWords(words).name(period));
    }

    /** What a municipality calls it; its number where it has no name. */
    static String name(Place.Institution place, Map<Place.Institution, String> known, Words words) {
        return Optional.ofNullable(known.get(place)).orElseGet(() -> words.say("institutions.unnamed", place.number()));
    }

    private static List<Shown> cells(List<KeyFigure> shown, Map<KeyFigure, Cell> cells, Words words) {
        return shown.stream()
                .map(keyFigure -> Optional.ofNullable(cells.get(keyFigure))
                        .map(cell -> Shown.of(cell, keyFigure.decimals(), words))
                        .orElseGet(() -> new Shown(words.say("empty.na"), "na", "", words.say("own-institutions.not"))))
                .toList();
    }
}
