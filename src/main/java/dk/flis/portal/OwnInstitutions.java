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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

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
    Optional<Section> section(Visit visit, BenchmarkPages.Read read) {
        return asked(visit.address()) ? Optional.of(section(read, visit.words())) : Optional.empty();
    }

    private Section section(BenchmarkPages.Read read, Words words) {
        var own = read.choice().own().code();
        var open = read.shown().stream()
                .filter(keyFigure ->
                        read.reader().viewer().seesDetail(keyFigure.area().value(), own))
                .toList();
        if (open.isEmpty()) {
            return nothing(words.say("institutions.no-right"));
        }
        var shown = open.stream()
                .filter(keyFigure -> !read.reader().institutions(keyFigure, own).isEmpty())
                .toList();
        return shown.isEmpty()
                ? nothing(words.say("own-institutions.none"))
                : table(read, shown.subList(0, Math.min(MOST, shown.size())), shown.size(), words);
    }

    private static Section nothing(String note) {
        return new Section.Institutions(List.of(), List.of(), note);
    }

    /** @param all how many of the page's key figures exist for institutions */
    private Section table(BenchmarkPages.Read read, List<KeyFigure> shown, int all, Words words) {
        var cells = new Cells();
        var places = new TreeSet<Place.Institution>(Comparator.comparing(Place.Institution::number));
        for (var keyFigure : shown) {
            var own = read.reader().institutions(keyFigure, read.choice().own().code());
            places.addAll(own);
            read.reader()
                    .read(
                            cells,
                            List.of(keyFigure.id()),
                            Stream.concat(Stream.<Place>of(read.choice().own()), own.stream())
                                    .toList(),
                            List.of(read.rows().period(keyFigure)));
        }
        var known = names.of(read.reader().publication());
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                words.say("institutions.whole", read.choice().ownName()),
                cells(read, shown, read.choice().own(), cells, words),
                true));
        places.stream()
                .filter(place -> found(read, shown, place, cells).stream()
                        .anyMatch(cell -> cell.value().isPresent()))
                .map(place -> line(read, shown, place, cells, known, words))
                .sorted(Comparator.comparing(Line::head))
                .forEach(lines::add);
        return new Section.Institutions(
                shown.stream().map(keyFigure -> head(read, keyFigure, words)).toList(),
                lines,
                all > shown.size() ? words.say("own-institutions.more", shown.size(), all) : "");
    }

    private static String head(BenchmarkPages.Read read, KeyFigure keyFigure, Words words) {
        var period = read.rows().period(keyFigure);
        var unit = words.unit(keyFigure.unit());
        return words.name(keyFigure) + ", "
                + (period.equals(read.period()) ? unit : unit + ", " + new PeriodWords(words).name(period));
    }

    private static Line line(
            BenchmarkPages.Read read,
            List<KeyFigure> shown,
            Place.Institution place,
            Cells cells,
            Map<Place.Institution, String> known,
            Words words) {
        return new Line(
                Optional.ofNullable(known.get(place))
                        .orElseGet(() -> words.say("institutions.unnamed", place.number())),
                cells(read, shown, place, cells, words),
                false);
    }

    private static List<Shown> cells(
            BenchmarkPages.Read read, List<KeyFigure> shown, Place place, Cells cells, Words words) {
        return shown.stream()
                .map(keyFigure -> cells.find(keyFigure.id(), place, read.rows().period(keyFigure))
                        .map(cell -> Shown.of(cell, keyFigure.decimals(), words))
                        .orElseGet(() -> new Shown(words.say("empty.na"), "na", "", words.say("own-institutions.not"))))
                .toList();
    }

    private static List<Cell> found(BenchmarkPages.Read read, List<KeyFigure> shown, Place place, Cells cells) {
        return shown.stream()
                .flatMap(keyFigure ->
                        cells.find(keyFigure.id(), place, read.rows().period(keyFigure)).stream())
                .toList();
    }
}
