// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The rows of a few municipalities: few enough that the engine's table of groups stays in the processor's cache.
 *
 * @param relation the rows, as SQL
 * @param sample some of them
 */
record Batch(String relation, String sample) {

    /** Fewer rows are not worth a statement of their own. */
    private static final long ROWS = 50_000;

    /**
     * Municipalities that are scanned together.
     *
     * @param least how many there should be of them
     */
    static List<List<Integer>> groups(SortedMap<Integer, Long> rowsByMunicipality, int least) {
        var groups = new ArrayList<List<Integer>>();
        var group = new ArrayList<Integer>();
        var rows = 0L;
        for (var entry : rowsByMunicipality.entrySet()) {
            group.add(entry.getKey());
            rows += entry.getValue();
            if (group.size() >= least && rows >= ROWS) {
                groups.add(List.copyOf(group));
                group.clear();
                rows = 0;
            }
        }
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
        }
        return groups;
    }
}
