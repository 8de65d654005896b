// SPDX-License-Identifier: EUPL-1.2
package dk.flis.search;

import java.util.List;
import java.util.Map;

/**
 * A page of what was found, best first.
 *
 * @param total of the chosen kind
 * @param counts how many of each kind
 * @param every whether every word of the query is in each of them; if not, nothing had them all
 */
public record Results(long total, Map<Kind, Long> counts, boolean every, List<Hit> hits) {

    public Results {
        counts = Map.copyOf(counts);
        hits = List.copyOf(hits);
    }

    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
