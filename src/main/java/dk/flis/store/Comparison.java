// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Column;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How two deliveries of a slice differ.
 *
 * @param added rows that only the later one has, {@code removed} those that only the earlier one has, {@code changed} those
 *     of one key that are not alike; without a key a changed row is one that went and one that came
 * @param columns in which rows were compared, in the order in which a difference tells them
 */
public record Comparison(
        long before, long after, long added, long removed, long changed, List<Sum> sums, List<Column> columns) {

    public Comparison {
        sums = List.copyOf(sums);
        columns = List.copyOf(columns);
    }

    /** All values of a measure added up; empty where there is none. */
    public record Sum(Column column, Optional<BigDecimal> before, Optional<BigDecimal> after) {

        public BigDecimal difference() {
            return after.orElse(BigDecimal.ZERO).subtract(before.orElse(BigDecimal.ZERO));
        }
    }

    /** What became of a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public long differences() {
        return added + removed + changed;
    }

    public long count(Kind kind) {
        return switch (kind) {
            case ADDED -> added;
            case REMOVED -> removed;
            case CHANGED -> changed;
        };
    }

    /**
     * A row that is not the same in both.
     *
     * @param before its line in the earlier file, {@code after} in the later
     */
    public record Difference(Kind kind, OptionalLong before, OptionalLong after, List<Values> values) {
        public Difference {
            values = List.copyOf(values);
        }
    }

    /** Of one column; a person's are never told, only whether they differ. */
    public record Values(Optional<String> before, Optional<String> after, boolean differ) {}
}
