// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What is delivered: one row is one registration.
 *
 * @param row one row is …
 * @param dueDay the day of the next month by which a month is expected, where a municipality's register says no other
 * @param institution the column that names the institution, where rows carry one
 * @param municipalities columns, beside {@code kommune}, that name a municipality in some role
 * @param key the columns that no two rows of a delivery may share
 * @param totals how the delivery note's control totals are formed
 * @param adapter how a file that is not in our own form is read
 */
public record Dataset(
        SourceId id,
        AreaId area,
        String name,
        String row,
        List<Column> columns,
        Frequency frequency,
        int dueDay,
        Deliverer deliverer,
        Optional<String> institution,
        List<String> municipalities,
        List<String> key,
        Optional<ControlTotals> totals,
        Optional<Adapter> adapter)
        implements Source {

    public Dataset {
        columns = List.copyOf(columns);
        municipalities = List.copyOf(municipalities);
        key = List.copyOf(key);
    }

    /** By then a month's books are closed in most municipalities. */
    public static final int USUAL_DUE_DAY = 10;

    /** Who hands the dataset in, and so what one file holds. */
    public enum Deliverer {
        /** A municipality: a file holds one municipality and one month. */
        MUNICIPALITY,
        /** A national statistics office: a file holds everything, and a later file replaces the earlier. */
        NATIONAL
    }

    /**
     * Sums of a measure over groups, as the source's own ledger gives them.
     *
     * @param by a column, or a column cut to a number of segments of its hierarchical code; the first is the account
     * @param across the column by which all accounts are looked at together, such as the kind of cost
     */
    public record ControlTotals(String measure, List<Group> by, Optional<String> across) {
        public ControlTotals {
            by = List.copyOf(by);
        }

        /** @param segments 0 for the whole code */
        public record Group(String column, int segments) {}
    }
}
