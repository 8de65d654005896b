// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Totals of the source's own ledger as they were typed or pasted in. */
public sealed interface Ledger {

    /** Nothing was typed. */
    record Empty() implements Ledger {}

    /** @param sums by the groups of the grouping */
    record Totals(Grouping grouping, Map<List<String>, BigDecimal> sums) implements Ledger {
        public Totals {
            sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
        }
    }

    /** It cannot be read; all that is wrong, by line. */
    record Faulty(List<Fault> faults) implements Ledger {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** @param line counted from 1 */
    record Fault(int line, Kind kind, String text) {}

    enum Kind {
        /** Not an account, perhaps with more columns of the group, and an amount. */
        FIELDS,
        /** Another number of columns than the first line. */
        UNEVEN,
        /** No code, such as a line of a total. */
        CODE,
        AMOUNT,
        TOO_MANY
    }
}
