// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.portal.file.Sheet;
import dk.flis.portal.file.Sheet.Column;
import dk.flis.portal.file.Sheet.Fact;
import dk.flis.portal.file.Sheet.Value;
import dk.flis.portal.view.LedgerViews;
import dk.flis.portal.view.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes a ledger's tables out.
 *
 * @param dividing what the columns of amounts are by
 * @param codes the codes of those columns, in their order
 */
record LedgerWords(Words words, Optional<LedgerCodes> dividing, List<String> codes) {

    /** One column of amounts is its own total. */
    private List<String> columns() {
        return dividing.isPresent() ? codes : List.of();
    }

    List<String> heads() {
        return columns().stream().map(this::head).toList();
    }

    private String head(String code) {
        var known = (code + " " + dividing.map(by -> by.name(code)).orElse("")).strip();
        return known.isEmpty() ? words.say("ledger.none") : known;
    }

    /** @param deeper the address of more about a code */
    LedgerViews.Table table(String id, LedgerTable table, UnaryOperator<String> deeper) {
        var known = table.lines().stream().allMatch(line -> line.sums().isPresent());
        return new LedgerViews.Table(
                id,
                table.title(),
                table.lines().stream()
                        .map(line -> new LedgerViews.Line(
                                line.code().isEmpty() ? words.say("ledger.none") : line.code(),
                                line.name(),
                                line.deeper() ? deeper.apply(line.code()) : "",
                                cells(line)))
                        .toList(),
                known && table.lines().size() > 1 ? cells(total(table)) : List.of());
    }

    private static LedgerTable.Line total(LedgerTable table) {
        var sums = new TreeMap<String, BigDecimal>();
        table.lines().stream()
                .flatMap(line -> line.sums().stream())
                .forEach(line -> line.forEach((head, sum) -> sums.merge(head, sum, BigDecimal::add)));
        return new LedgerTable.Line(
                "",
                "",
                false,
                table.lines().stream().mapToLong(LedgerTable.Line::rows).sum(),
                Optional.of(sums));
    }

    private List<String> cells(LedgerTable.Line line) {
        return values(line, 0).stream()
                .map(value -> switch (value) {
                    case Value.Text(var text) -> text;
                    case Value.Measured measured -> measured.shown();
                })
                .toList();
    }

    /** Rows, an amount for each column, and their total; nothing where the amounts are not known. */
    private List<Value> values(LedgerTable.Line line, int decimals) {
        var values = new ArrayList<Value>();
        values.add(number(BigDecimal.valueOf(line.rows()), 0));
        columns()
                .forEach(code -> values.add(line.sums()
                        .flatMap(sums -> Optional.ofNullable(sums.get(code)))
                        .map(sum -> number(sum, decimals))
                        .orElse(new Value.Text(""))));
        values.add(line.sums().isPresent() ? number(line.total(), decimals) : new Value.Text(""));
        return values;
    }

    private Value number(BigDecimal number, int decimals) {
        return new Value.Measured(number, decimals, words.number(number, decimals));
    }

    Sheet sheet(String title, Map<String, String> about, List<LedgerTable> tables) {
        return new Sheet(
                words.language().code(),
                title,
                words.say("file.about"),
                about.entrySet().stream()
                        .map(fact -> new Fact(fact.getKey(), fact.getValue()))
                        .toList(),
                List.of(new Sheet.Table(
                        title,
                        sheetColumns(),
                        tables.stream()
                                .flatMap(table -> table.lines().stream().map(line -> row(table, line)))
                                .toList())),
                words.say("file.definitions"),
                List.of());
    }

    private List<Column> sheetColumns() {
        return Stream.of(
                        Stream.of(
                                new Column(words.say("ledger.table"), 16, false),
                                new Column(words.say("ledger.code"), 12, false),
                                new Column(words.say("ledger.name"), 40, false),
                                new Column(words.say("reconcile.rows"), 12, true)),
                        heads().stream().map(head -> new Column(head, 20, true)),
                        Stream.of(new Column(words.say("reconcile.total"), 20, true)))
                .flatMap(columns -> columns)
                .toList();
    }

    private List<Value> row(LedgerTable table, LedgerTable.Line line) {
        return Stream.concat(
                        Stream.of(table.title(), line.code(), line.name()).map(Value.Text::new),
                        values(line, 2).stream())
                .<Value>map(value -> value)
                .toList();
    }
}
