// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.Together;
import dk.flis.portal.file.Sheet;
import dk.flis.portal.file.Sheet.Column;
import dk.flis.portal.file.Sheet.Definition;
import dk.flis.portal.file.Sheet.Fact;
import dk.flis.portal.file.Sheet.Value;
import dk.flis.portal.view.Mark;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.SealSign;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Publication;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a sheet of the cells that a page shows: a line for each, what they were chosen by, and what they mean. */
final class Sheets {

    private final Catalogue catalogue;
    private final Words words;
    private final PeriodWords periods;

    Sheets(Catalogue catalogue, Words words) {
        this.catalogue = catalogue;
        this.words = words;
        this.periods = new PeriodWords(words);
    }

    /** Every cell of a key figure's page, its development included. */
    static Sheet all(KeyFigureRead read, Visit visit, Catalogue catalogue, List<Cell> cells, List<Together> wholes) {
        return of(read, visit, catalogue, cells, wholes);
    }

    /** Those of the chosen period alone: what one would print. */
    static Sheet period(KeyFigureRead read, Visit visit, Catalogue catalogue, List<Together> wholes) {
        var cells = read.cells().all().stream()
                .filter(cell -> cell.period().equals(read.period()))
                .toList();
        return of(read, visit, catalogue, cells, wholes);
    }

    private static Sheet of(
            KeyFigureRead read, Visit visit, Catalogue catalogue, List<Cell> cells, List<Together> wholes) {
        var words = visit.words();
        var sheets = new Sheets(catalogue, words);
        var filters = List.of(
                new Fact(words.say("file.period"), sheets.periods.name(read.period())),
                new Fact(words.say("file.municipality"), read.choice().ownName()),
                new Fact(words.say("file.comparison"), read.choice().otherName(words)));
        var address = visit.address().at("/noegletal/" + read.keyFigure().id()).toString();
        return sheets.of(
                words.name(read.keyFigure()),
                filters,
                cells,
                wholes,
                read.reader().publication(),
                address);
    }

    /** @param filters what the page was asked for, as it says it */
    Sheet of(String title, List<Fact> filters, List<Cell> cells, Publication publication, String address) {
        return of(title, filters, cells, List.of(), publication, address);
    }

    private Sheet of(
            String title,
            List<Fact> filters,
            List<Cell> cells,
            List<Together> wholes,
            Publication publication,
            String address) {
        var about = Stream.concat(
                        filters.stream(),
                        Stream.of(
                                new Fact(words.say("file.publication"), publication(publication)),
                                new Fact(words.say("file.catalogue"), publication.catalogue()),
                                new Fact(words.say("file.address"), address),
                                new Fact(words.say("file.empty"), words.say("file.empty.text"))))
                .toList();
        return new Sheet(
                words.language().code(),
                title,
                words.say("file.about"),
                about,
                columns(),
                Stream.concat(cells.stream().map(this::row), wholes.stream().map(this::row))
                        .toList(),
                words.say("file.definitions"),
                cells.stream()
                        .map(Cell::keyFigure)
                        .distinct()
                        .flatMap(id -> catalogue.keyFigure(id).stream())
                        .map(this::definition)
                        .toList());
    }

    /** The table of a benchmarking page: a line for each key figure, as the screen has it. */
    Sheet benchmark(String title, List<Fact> filters, BenchmarkPages.Read read, String address) {
        var shown = List.copyOf(read.shown());
        var tidy = of(title, filters, List.of(), read.reader().publication(), address);
        return new Sheet(
                tidy.language(),
                title,
                tidy.aboutTitle(),
                tidy.about(),
                List.of(
                        new Column(words.say("file.key-figure"), 46, false),
                        new Column(words.say("file.unit"), 22, false),
                        new Column(words.say("file.period"), 18, false),
                        new Column(read.choice().ownName(), 16, true),
                        new Column(read.choice().otherName(words), 22, true),
                        new Column(words.say("file.difference"), 16, true),
                        new Column(words.say("file.percent"), 12, true),
                        new Column(words.say("file.status"), 14, false),
                        new Column(words.say("file.seal"), 18, false),
                        new Column(words.say("file.note"), 20, false),
                        new Column(words.say("file.id"), 34, false)),
                shown.stream().map(one -> compared(one, read)).toList(),
                tidy.definitionsTitle(),
                shown.stream().map(this::definition).toList());
    }

    /** Several periods of a benchmarking page side by side: two lines for each key figure, own and comparison. */
    Sheet several(String title, List<Fact> filters, BenchmarkPages.Read read, SeveralPeriods several, String address) {
        var shown = List.copyOf(read.shown());
        var tidy = of(title, filters, List.of(), read.reader().publication(), address);
        var columns = Stream.of(
                        Stream.of(
                                new Column(words.say("file.key-figure"), 46, false),
                                new Column(words.say("file.unit"), 22, false),
                                new Column(words.say("several.whose"), 22, false)),
                        several.periods().stream().map(period -> new Column(periods.name(period), 16, true)),
                        Stream.of(
                                new Column(words.say("several.together"), 16, true),
                                new Column(words.say("file.note"), 40, false),
                                new Column(words.say("file.id"), 34, false)))
                .flatMap(columnsOf -> columnsOf)
                .toList();
        return new Sheet(
                tidy.language(),
                title,
                tidy.aboutTitle(),
                tidy.about(),
                columns,
                shown.stream()
                        .flatMap(one -> Stream.of(
                                line(
                                        one,
                                        several,
                                        several.choice().ownName(),
                                        several.own(one),
                                        Optional.of(several.ownTogether(one))),
                                line(
                                        one,
                                        several,
                                        several.choice().lineName(words),
                                        several.other(one),
                                        several.otherTogether(one))))
                        .toList(),
                tidy.definitionsTitle(),
                shown.stream().map(this::definition).toList());
    }

    private List<Value> line(
            KeyFigure keyFigure, SeveralPeriods several, String whose, List<Cell> cells, Optional<Together> whole) {
        var decimals = keyFigure.decimals();
        return Stream.of(
                        Stream.of(text(words.name(keyFigure)), text(words.unit(keyFigure.unit())), text(whose)),
                        cells.stream().map(cell -> held(cell, keyFigure, several.choice())),
                        Stream.of(
                                whole.filter(one -> one.adding().adds())
                                        .map(one -> value(one.cell(), decimals))
                                        .orElseGet(() -> text("")),
                                text(whole.map(one -> SeveralTable.remark(one, words))
                                        .orElse("")),
                                text(keyFigure.id().value())))
                .flatMap(values -> values)
                .toList();
    }

    /** A cell of a comparison, or why there is none. */
    private Value held(Cell cell, KeyFigure keyFigure, Choice choice) {
        return cell.value().isPresent()
                ? value(cell, keyFigure.decimals())
                : text(choice.shown(keyFigure, cell, words).text());
    }

    private List<Value> compared(KeyFigure keyFigure, BenchmarkPages.Read read) {
        var rows = read.rows();
        var comparison = rows.comparison(keyFigure);
        var decimals = keyFigure.decimals();
        return List.of(
                text(words.name(keyFigure)),
                text(words.unit(keyFigure.unit())),
                text(rows.note(keyFigure).isEmpty() ? periods.name(rows.period(keyFigure)) : rows.note(keyFigure)),
                value(comparison.own(), decimals),
                held(comparison.other(), keyFigure, read.choice()),
                comparison.difference().map(one -> number(one, decimals)).orElseGet(() -> text("")),
                comparison.percent().map(one -> number(one, 1)).orElseGet(() -> text("")),
                text(comparison
                        .status()
                        .map(status -> Mark.of(status, words).word())
                        .orElse("")),
                text(seal(comparison.own())),
                text(Shown.of(comparison.other(), decimals, words).provisional()),
                text(keyFigure.id().value()));
    }

    private String seal(Cell cell) {
        return SealSign.of(cell, words).map(SealSign::word).orElse("");
    }

    private Value value(Cell cell, int decimals) {
        return cell.value()
                .map(one -> number(one, decimals))
                .orElseGet(() -> text(Shown.of(cell, decimals, words).text()));
    }

    private String publication(Publication publication) {
        return words.say(
                publication.monthly() ? "publication.monthly" : "publication.line",
                publication.number(),
                words.moment(publication.at()));
    }

    private List<Column> columns() {
        return List.of(
                new Column(words.say("file.key-figure"), 46, false),
                new Column(words.say("file.place"), 24, false),
                new Column(words.say("file.code"), 10, false),
                new Column(words.say("file.period"), 18, false),
                new Column(words.say("file.value"), 16, true),
                new Column(words.say("file.unit"), 22, false),
                new Column(words.say("file.numerator"), 20, true),
                new Column(words.say("file.denominator"), 20, true),
                new Column(words.say("file.seal"), 18, false),
                new Column(words.say("file.note"), 20, false),
                new Column(words.say("file.id"), 34, false));
    }

    private List<Value> row(Cell cell) {
        return row(cell, periods.name(cell.period()), "");
    }

    private List<Value> row(Together whole) {
        var together = whole.periods().stream().map(periods::name).collect(Collectors.joining(" + "));
        return row(whole.cell(), together, SeveralTable.remark(whole, words));
    }

    private List<Value> row(Cell cell, String period, String remark) {
        var keyFigure = catalogue.keyFigure(cell.keyFigure());
        var decimals = keyFigure.map(KeyFigure::decimals).orElse(0);
        var shown = Shown.of(cell, decimals, words);
        return List.of(
                text(keyFigure.map(words::name).orElse(cell.keyFigure().value())),
                text(place(cell.place())),
                text(code(cell.place())),
                text(period),
                value(cell, decimals),
                text(keyFigure.map(one -> words.unit(one.unit())).orElse("")),
                part(cell.numerator()),
                part(cell.denominator()),
                text(seal(cell)),
                text(Stream.of(shown.provisional(), remark)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining("; "))),
                text(cell.keyFigure().value()));
    }

    /** Rounded as the page rounds: a reader who adds up the file gets what he sees. */
    private Value number(BigDecimal value, int decimals) {
        return new Value.Measured(
                value.setScale(decimals, java.math.RoundingMode.HALF_UP), decimals, words.number(value, decimals));
    }

    private Value part(Optional<BigDecimal> part) {
        return part.map(one -> {
                    var decimals = Math.max(0, Math.min(2, one.scale()));
                    return number(one, decimals);
                })
                .orElseGet(() -> text(""));
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    String place(Place place) {
        return switch (place) {
            case Place.Country _ -> words.say("against.country.short");
            case Place.OneMunicipality(var code) -> municipality(code);
            case Place.Group group -> group.name();
            case Place.Institution(var code, var number) -> municipality(code) + ", " + number;
        };
    }

    private static String code(Place place) {
        return switch (place) {
            case Place.Country _, Place.Group _ -> "";
            case Place.OneMunicipality(var code) -> code.toString();
            case Place.Institution institution -> institution.municipality().toString();
        };
    }

    private String municipality(MunicipalityCode code) {
        return Optional.ofNullable(catalogue.municipalities().get(code))
                .map(one -> one.name())
                .orElse(code.toString());
    }

    private Definition definition(KeyFigure keyFigure) {
        var texts = keyFigure.texts();
        var facts = Stream.of(
                        new Fact(words.say("file.question"), texts.question()),
                        new Fact(words.say("file.numerator"), texts.numerator()),
                        new Fact(words.say("file.denominator"), texts.denominator()),
                        new Fact(words.say("file.reading"), texts.reading()))
                .filter(fact -> !fact.text().isBlank())
                .toList();
        return new Definition(words.name(keyFigure) + " (" + keyFigure.id() + ")", facts);
    }

    /** What a file is called: {@code flis-<name>-<period>.<ending>}. */
    static String fileName(String name, Object period, String ending) {
        return "flis-" + name.replaceAll("[^A-Za-z0-9.-]", "-") + "-" + period + "." + ending;
    }
}
