// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Comparison;
import dk.flis.benchmark.Distribution;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigure.Direction;
import dk.flis.catalogue.Municipality;
import dk.flis.community.Community;
import dk.flis.community.Note;
import dk.flis.figures.Cell;
import dk.flis.figures.InstitutionNames;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.KeyFigureMore;
import dk.flis.portal.view.KeyFigureMore.Best;
import dk.flis.portal.view.KeyFigureMore.Example;
import dk.flis.portal.view.KeyFigureMore.Institution;
import dk.flis.portal.view.KeyFigureMore.Institutions;
import dk.flis.portal.view.KeyFigureMore.Moment;
import dk.flis.portal.view.KeyFigureMore.Sealing;
import dk.flis.portal.view.KeyFigureMore.Star;
import dk.flis.portal.view.Mark;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.SealSign;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Trend;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What stands beside the figure on its page: favourite, notes, components, institutions, those that do best. */
final class KeyFigureExtras {

    private static final int EXAMPLES = 3;

    private final Catalogue catalogue;
    private final Community community;
    private final InstitutionNames names;
    private final NoteLists notes;

    KeyFigureExtras(Parts parts, NoteLists notes) {
        this.catalogue = parts.catalogue();
        this.community = parts.community();
        this.names = parts.institutions();
        this.notes = notes;
    }

    /**
     * What of it is made of figures alone.
     *
     * @param own the own figure, which the best are held against
     * @param best those that do best, best first
     */
    record Figures(KeyFigureMore.Parts parts, Institutions institutions, Cell own, List<Distribution.Entry> best) {}

    Figures figures(Visit visit, KeyFigureRead read) {
        return new Figures(parts(read, visit.words()), institutions(read, visit.words()), read.own(), best(read));
    }

    KeyFigureMore of(Visit visit, KeyFigureAsked read, Figures figures) {
        var words = visit.words();
        var base = "/noegletal/" + read.keyFigure().id();
        var cases = read.keyFigure().cases().size();
        return new KeyFigureMore(
                star(visit, read, base),
                BoardPages.lay(read.keyFigure().id()),
                ask(visit, read.keyFigure(), base),
                notes.of(visit, read.keyFigure(), read.period()),
                figures.parts(),
                figures.institutions(),
                best(visit, read.keyFigure(), figures),
                prices(read, words),
                visit.address()
                        .at(base + "/beregning")
                        .with("periode", read.period().toString())
                        .toString(),
                sealing(visit, figures.own()),
                cases == 0 ? "" : words.say(cases == 1 ? "calculation.case" : "calculation.cases", cases));
    }

    private List<Link> ask(Visit visit, KeyFigure keyFigure, String base) {
        var words = visit.words();
        var why = new Link(
                words.say("explain.title"),
                visit.address().at(base + "/forklar").toString(),
                false);
        var whatIf = new Link(
                words.say("what-if.title"),
                visit.address().at(base + "/hvad-nu-hvis").toString(),
                false);
        return WhatIfPages.applies(keyFigure, catalogue) ? List.of(why, whatIf) : List.of(why);
    }

    private Optional<Sealing> sealing(Visit visit, Cell cell) {
        var page = visit.municipality()
                .filter(own -> ReconcilePages.sees(visit.viewer(), catalogue, own))
                .map(_ -> ReconcilePages.ALL)
                .orElse("");
        return SealSign.of(cell, visit.words()).map(sign -> new Sealing(sign, page));
    }

    private Star star(Visit visit, KeyFigureAsked read, String base) {
        var chosen = community
                .favourites()
                .of(visit.viewer())
                .contains(read.keyFigure().id());
        return new Star(
                base + (chosen ? "/favorit/fjern" : "/favorit"),
                chosen,
                visit.address().toString());
    }

    private static List<Option> prices(KeyFigureAsked read, Words words) {
        return read.keyFigure().prices().isEmpty()
                ? List.of()
                : List.of(
                        new Option(
                                "aarets",
                                words.say("prices.current"),
                                read.reader().prices() == Prices.CURRENT),
                        new Option(
                                "faste",
                                words.say("prices.fixed"),
                                read.reader().prices() == Prices.FIXED));
    }

    private static KeyFigureMore.Parts parts(KeyFigureRead read, Words words) {
        var names = new PeriodWords(words);
        var cells = read.line().stream()
                .map(period ->
                        read.cells().cell(read.keyFigure().id(), read.choice().own(), period))
                .toList();
        if (cells.stream().allMatch(cell -> cell.numerator().isEmpty())) {
            return new KeyFigureMore.Parts(Optional.empty(), Optional.empty(), List.of());
        }
        return new KeyFigureMore.Parts(
                trend("detail.numerator", read, cells, Cell::numerator, words),
                trend("detail.denominator", read, cells, Cell::denominator, words),
                cells.stream()
                        .map(cell -> new Moment(
                                names.name(cell.period()),
                                cell.numerator().map(words::amount).orElse(""),
                                cell.denominator().map(words::amount).orElse(""),
                                Shown.of(cell, read.keyFigure().decimals(), words)))
                        .toList());
    }

    private static Optional<Trend> trend(
            String key, KeyFigureRead read, List<Cell> cells, Function<Cell, Optional<BigDecimal>> part, Words words) {
        var names = new PeriodWords(words);
        return Trend.of(
                words.say(key),
                cells.stream()
                        .map(cell -> new Trend.Point(
                                names.name(cell.period()), part.apply(cell), breaks(read, cell.period())))
                        .toList(),
                words);
    }

    /** The series breaks after the month named: the first period that holds the next month is another series. */
    private static boolean breaks(KeyFigureRead read, Period period) {
        return read.keyFigure().breaks().stream()
                .map(month -> month.plus(1))
                .anyMatch(month ->
                        period.first().compareTo(month) <= 0 && period.last().compareTo(month) >= 0);
    }

    private Institutions institutions(KeyFigureRead page, Words words) {
        var own = page.choice().peers().own();
        var whole = Shown.of(page.own(), page.keyFigure().decimals(), words);
        var read = page.institutions();
        if (!read.open()) {
            return new Institutions(List.of(), own.name(), whole, words.say("institutions.no-right"));
        }
        if (read.shown().isEmpty()) {
            return new Institutions(List.of(), own.name(), whole, words.say("institutions.none"));
        }
        var cells = read.all();
        var known = names.of(page.reader().publication());
        var longest = cells.stream()
                .flatMap(cell -> cell.value().stream())
                .map(BigDecimal::abs)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        var rows = cells.stream()
                .sorted(Comparator.comparing(
                        (Cell cell) -> cell.value().orElse(BigDecimal.valueOf(Long.MIN_VALUE)),
                        Comparator.reverseOrder()))
                .map(cell -> institution(page, cell, known, longest, words))
                .toList();
        return new Institutions(rows, own.name(), whole, rows.isEmpty() ? words.say("institutions.no-figures") : "");
    }

    private static Institution institution(
            KeyFigureRead read, Cell cell, Map<Place.Institution, String> known, BigDecimal longest, Words words) {
        var decimals = read.keyFigure().decimals();
        var place = (Place.Institution) cell.place();
        var comparison = Comparison.of(read.keyFigure(), cell, read.own());
        return new Institution(
                place.number(),
                OwnInstitutions.name(place, known, words),
                Shown.of(cell, decimals, words),
                comparison
                        .difference()
                        .map(value -> words.signed(value, decimals))
                        .orElse(""),
                comparison.status().map(status -> Mark.of(status, words)),
                cell.value()
                        .filter(_ -> longest.signum() > 0)
                        .map(value -> value.abs()
                                        .multiply(BigDecimal.valueOf(100))
                                        .divide(longest, 1, java.math.RoundingMode.HALF_UP)
                                + "%")
                        .orElse(""));
    }

    /** By the figure's own direction; with none nobody is best. */
    private static List<Distribution.Entry> best(KeyFigureRead read) {
        var order = Comparator.comparing(Distribution.Entry::value);
        return switch (read.keyFigure().direction()) {
            case NEUTRAL -> List.of();
            case LOW -> first(read.distribution(), order);
            case HIGH -> first(read.distribution(), order.reversed());
        };
    }

    private static List<Distribution.Entry> first(Distribution distribution, Comparator<Distribution.Entry> order) {
        return distribution.entries().stream().sorted(order).limit(EXAMPLES).toList();
    }

    private Best best(Visit visit, KeyFigure keyFigure, Figures figures) {
        var words = visit.words();
        if (keyFigure.direction() == Direction.NEUTRAL) {
            return new Best(List.of(), words.say("best.neutral"));
        }
        var shared = community.notes().on(visit.viewer(), keyFigure.id());
        return new Best(
                figures.best().stream()
                        .map(entry -> example(keyFigure, figures.own().value(), entry, shared, words))
                        .toList(),
                figures.best().isEmpty() ? words.say("spread.none") : "");
    }

    private Example example(
            KeyFigure keyFigure, Optional<BigDecimal> own, Distribution.Entry entry, List<Note> shared, Words words) {
        var decimals = keyFigure.decimals();
        var code = entry.municipality();
        return new Example(
                Optional.ofNullable(catalogue.municipalities().get(code))
                        .map(Municipality::name)
                        .orElse(code.toString()),
                "/kommuner/" + code,
                words.number(entry.value(), decimals),
                own.map(value -> words.signed(entry.value().subtract(value), decimals))
                        .orElse(""),
                shared.stream()
                        .filter(note -> note.subject().municipality().equals(code))
                        .findFirst()
                        .map(Note::text)
                        .map(NoteLists::beginning)
                        .orElse(""));
    }
}
