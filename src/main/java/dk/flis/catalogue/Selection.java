// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import dk.flis.reference.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One ordered list of MED and UDEN: for each row the last clause that matches decides, and a row counts 0 or 1 times.
 * Without clauses every row counts; otherwise a row that no clause matches does not.
 */
public record Selection(List<Clause> clauses) {

    public static final Selection ALL = new Selection(List.of());

    /** No row counts. */
    public static final Selection NONE = new Selection(List.of(new Clause(false, Map.of(), Optional.empty())));

    public Selection {
        clauses = List.copyOf(clauses);
    }

    /**
     * @param with MED or UDEN
     * @param where a row matches when every named column does
     * @param valid with a validity, the clause sees only these months, and codes as they stood then, unbridged
     */
    public record Clause(boolean with, Map<String, Condition> where, Optional<Validity> valid) {
        public Clause {
            where = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(where));
        }
    }

    /** Both ends included. */
    public record Validity(Optional<Month> from, Optional<Month> until) {

        public boolean holds(Month month) {
            return from.map(first -> first.compareTo(month) <= 0).orElse(true)
                    && until.map(last -> last.compareTo(month) >= 0).orElse(true);
        }
    }

    /** The columns that any clause looks at. */
    public SortedSet<String> columns() {
        var columns = new TreeSet<String>();
        clauses.forEach(clause -> columns.addAll(clause.where().keySet()));
        return columns;
    }
}
