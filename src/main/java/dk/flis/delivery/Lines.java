// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The physical line of each row. Nearly always the row number plus a constant; blank lines, line breaks inside quotes
 * and rows that were not read shift what comes after them.
 *
 * @param first the line of the first row
 * @param shifts from which row on how many lines more, ascending; the first from row 0
 */
record Lines(long first, List<Shift> shifts) {

    record Shift(long fromRow, long lines) {}

    Lines {
        shifts = List.copyOf(shifts);
    }

    static Lines straight(long first) {
        return new Lines(first, List.of());
    }

    /** SQL of the line in {@code raekker} as {@link #from} gives it. */
    String sql() {
        return shifts.isEmpty()
                ? "raekker.rowid + " + first
                : "raekker.rowid + %d + forskydning.linjer".formatted(first);
    }

    String from(String rows) {
        return shifts.isEmpty() ? rows : rows + " ASOF JOIN forskydning ON raekker.rowid >= forskydning.fra";
    }

    /** What brings the rows back into the order of the file after the join. */
    String order() {
        return shifts.isEmpty() ? "" : " ORDER BY _linje";
    }

    /** The table that {@link #from} joins, when there is anything to shift. */
    void table(Session session) {
        if (shifts.isEmpty()) {
            return;
        }
        session.run("CREATE OR REPLACE TEMP TABLE forskydning (fra BIGINT, linjer BIGINT)");
        for (var batch : batches()) {
            session.run("INSERT INTO forskydning VALUES "
                    + batch.stream()
                            .map(shift -> "(%d, %d)".formatted(shift.fromRow(), shift.lines()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private List<List<Shift>> batches() {
        var batches = new ArrayList<List<Shift>>();
        for (var at = 0; at < shifts.size(); at += 10_000) {
            batches.add(shifts.subList(at, Math.min(shifts.size(), at + 10_000)));
        }
        return batches;
    }
}
