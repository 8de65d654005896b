// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.reconcile.Sum;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Sums of a ledger by one column, and in columns by another.
 *
 * @param title what its lines are
 * @param lines in the order of their codes
 */
record LedgerTable(String title, List<Line> lines) {

    LedgerTable {
        lines = List.copyOf(lines);
    }

    /**
     * @param code blank for rows without one
     * @param deeper whether there is more to see of it below
     * @param sums by the heads of the columns; empty when the amount is not known
     */
    record Line(String code, String name, boolean deeper, long rows, Optional<Map<String, BigDecimal>> sums) {

        BigDecimal total() {
            return sums.stream().flatMap(all -> all.values().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** Rows and sums of one code while they are gathered. */
    static final class Gathered {

        private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
        private long rows;

        private void add(String head, Sum sum) {
            rows += sum.rows();
            sums.merge(head, sum.amount(), BigDecimal::add);
        }

        Line line(String code, String name, boolean deeper) {
            return new Line(code, name, deeper, rows, Optional.of(sums));
        }
    }

    /**
     * By the first code of each group, in columns by the second; both as they are cut.
     *
     * @param sums by whole codes, the row's first and the column's second
     */
    static Map<String, Gathered> gather(
            Map<List<String>, Sum> sums, UnaryOperator<String> row, UnaryOperator<String> head) {
        var gathered = new TreeMap<String, Gathered>();
        sums.forEach((codes, sum) -> gathered.computeIfAbsent(row.apply(codes.getFirst()), _ -> new Gathered())
                .add(head.apply(codes.getLast()), sum));
        return gathered;
    }
}
