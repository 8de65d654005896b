// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import dk.flis.reconcile.Ledger.Fault;
import dk.flis.reconcile.Ledger.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads lines of an account, perhaps the further columns of its group, and an amount, with tabs or semicolons between, as a
 * spreadsheet copies them. A heading is passed over; accounts finer than the groups are kept whole when all are.
 */
public final class ReadLedger {

    private static final int MOST = 20_000;
    private static final int TOLD = 20;

    private final Grouping grouping;

    /** @param grouping as the catalogue has it */
    public ReadLedger(Grouping grouping) {
        this.grouping = grouping;
    }

    private record Row(int line, List<String> fields) {

        String last() {
            return fields.getLast();
        }

        int codes() {
            return fields.size() - 1;
        }
    }

    public Ledger read(String pasted) {
        var rows = withoutHeading(rows(pasted));
        if (rows.isEmpty()) {
            return new Ledger.Empty();
        }
        if (rows.size() > MOST) {
            return new Ledger.Faulty(List.of(new Fault(rows.get(MOST).line(), Kind.TOO_MANY, Integer.toString(MOST))));
        }
        var columns = rows.getFirst().codes();
        var faults = rows.stream()
                .flatMap(row -> fault(row, columns).stream())
                .limit(TOLD)
                .toList();
        return faults.isEmpty() ? totals(rows, columns) : new Ledger.Faulty(faults);
    }

    private static List<Row> rows(String pasted) {
        var separator = pasted.contains("\t") ? "\t" : ";";
        var lines = List.of(pasted.split("\\R", -1));
        return IntStream.range(0, lines.size())
                .filter(at -> !lines.get(at).isBlank())
                .mapToObj(at -> new Row(at + 1, fields(lines.get(at), separator)))
                .toList();
    }

    /** A spreadsheet leaves empty columns at the end. */
    private static List<String> fields(String line, String separator) {
        var fields = new ArrayList<String>();
        for (var field : line.split(separator, -1)) {
            fields.add(field.strip().replaceFirst("^\"(.*)\"$", "$1"));
        }
        while (fields.size() > 1 && fields.getLast().isEmpty()) {
            fields.removeLast();
        }
        return fields;
    }

    private static List<Row> withoutHeading(List<Row> rows) {
        var heading = !rows.isEmpty() && rows.getFirst().fields().stream().noneMatch(ReadLedger::hasDigit);
        return heading ? rows.subList(1, rows.size()) : rows;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private Optional<Fault> fault(Row row, int columns) {
        if (row.codes() < 1 || row.codes() > grouping.columns()) {
            return Optional.of(new Fault(
                    row.line(), Kind.FIELDS, Integer.toString(row.fields().size())));
        }
        if (row.codes() != columns) {
            return Optional.of(new Fault(
                    row.line(), Kind.UNEVEN, Integer.toString(row.fields().size())));
        }
        for (var code : row.fields().subList(0, columns)) {
            if (!hasDigit(code)) {
                return Optional.of(new Fault(row.line(), Kind.CODE, code));
            }
        }
        return ReadAmount.read(row.last()).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault(row.line(), Kind.AMOUNT, row.last()));
    }

    private Ledger totals(List<Row> rows, int columns) {
        var codes = rows.stream().map(row -> codes(row, columns)).toList();
        var whole = codes.stream()
                .allMatch(those -> IntStream.range(0, columns).anyMatch(at -> grouping.isFiner(those.get(at), at)));
        var asTyped = grouping.with(columns, whole);
        var sums = new LinkedHashMap<List<String>, BigDecimal>();
        for (var at = 0; at < rows.size(); at++) {
            var amount = ReadAmount.read(rows.get(at).last()).orElseThrow();
            sums.merge(asTyped.group(codes.get(at)), amount, BigDecimal::add);
        }
        return new Ledger.Totals(asTyped, sums);
    }

    private List<String> codes(Row row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(at -> grouping.read(row.fields().get(at), at))
                .toList();
    }
}
