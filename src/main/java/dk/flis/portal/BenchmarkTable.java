// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static dk.flis.portal.FileValues.text;

import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Cell;
import dk.flis.figures.Together;
import dk.flis.portal.file.Sheet.Column;
import dk.flis.portal.file.Sheet.Table;
import dk.flis.portal.file.Sheet.Value;
import dk.flis.portal.view.Mark;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The key figures of a benchmarking page as the table of a file. */
final class BenchmarkTable {

    private final BenchmarkPages.Read read;
    private final Words words;
    private final PeriodWords periods;
    private final FileValues values;

    BenchmarkTable(BenchmarkPages.Read read, Words words) {
        this.read = read;
        this.words = words;
        this.periods = new PeriodWords(words);
        this.values = new FileValues(words);
    }

    /** As the screen has it: several periods side by side where they are asked for. */
    Table of(String title) {
        return read.several()
                .map(several -> new Table(title, columns(several), lines(several)))
                .orElseGet(() -> new Table(
                        title,
                        columns(),
                        read.shown().stream().map(this::compared).toList()));
    }

    private List<Column> columns() {
        return List.of(
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
                new Column(words.say("file.id"), 34, false));
    }

    private List<Value> compared(KeyFigure keyFigure) {
        var rows = read.rows();
        var comparison = rows.comparison(keyFigure);
        var decimals = keyFigure.decimals();
        return List.of(
                text(words.name(keyFigure)),
                text(words.unit(keyFigure.unit())),
                text(rows.note(keyFigure).isEmpty() ? periods.name(rows.period(keyFigure)) : rows.note(keyFigure)),
                values.value(comparison.own(), decimals),
                held(comparison.other(), keyFigure, read.choice()),
                comparison.difference().map(one -> values.number(one, decimals)).orElseGet(() -> text("")),
                comparison.percent().map(one -> values.number(one, 1)).orElseGet(() -> text("")),
                text(comparison
                        .status()
                        .map(status -> Mark.of(status, words).word())
                        .orElse("")),
                text(values.seal(comparison.own())),
                text(Shown.of(comparison.other(), decimals, words).provisional()),
                text(keyFigure.id().value()));
    }

    private List<Column> columns(SeveralPeriods several) {
        return Stream.of(
                        Stream.of(
                                new Column(words.say("file.key-figure"), 46, false),
                                new Column(words.say("file.unit"), 22, false),
                                new Column(words.say("several.whose"), 22, false)),
                        several.periods().stream().map(period -> new Column(periods.name(period), 16, true)),
                        Stream.of(
                                new Column(words.say("several.together"), 16, true),
                                new Column(words.say("file.note"), 40, false),
                                new Column(words.say("file.id"), 34, false)))
                .flatMap(columns -> columns)
                .toList();
    }

    /** Two for each key figure: own and comparison. */
    private List<List<Value>> lines(SeveralPeriods several) {
        var choice = several.choice();
        return read.shown().stream()
                .flatMap(one -> Stream.of(
                        line(one, several, choice.ownName(), several.own(one), Optional.of(several.ownTogether(one))),
                        line(one, several, choice.lineName(words), several.other(one), several.otherTogether(one))))
                .toList();
    }

    private List<Value> line(
            KeyFigure keyFigure, SeveralPeriods several, String whose, List<Cell> cells, Optional<Together> whole) {
        var decimals = keyFigure.decimals();
        return Stream.of(
                        Stream.of(text(words.name(keyFigure)), text(words.unit(keyFigure.unit())), text(whose)),
                        cells.stream().map(cell -> held(cell, keyFigure, several.choice())),
                        Stream.of(
                                whole.filter(one -> one.adding().adds())
                                        .map(one -> values.value(one.cell(), decimals))
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
                ? values.value(cell, keyFigure.decimals())
                : text(choice.shown(keyFigure, cell, words).text());
    }
}
