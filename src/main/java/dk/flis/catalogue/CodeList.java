// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import dk.flis.reference.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Codes with names and validity; hierarchical when its codes have segments ({@code 5.30.28}).
 *
 * @param separator between segments, {@code Optional.empty()} when the list is flat
 * @param closed whether a value outside the list is a fault; an open list only names values
 */
public record CodeList(
        String id,
        String name,
        Optional<Character> separator,
        boolean closed,
        Map<String, Entry> entries,
        List<Bridge> bridges) {

    public CodeList {
        entries = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(entries));
        bridges = List.copyOf(bridges);
    }

    /** @param until the last month in which the code may be used */
    public record Entry(String code, String name, String nameEnglish, Optional<Month> from, Optional<Month> until) {

        public boolean validIn(Month month) {
            return from.map(first -> first.compareTo(month) <= 0).orElse(true)
                    && until.map(last -> last.compareTo(month) >= 0).orElse(true);
        }
    }

    /**
     * What an old code is called in the newest list.
     *
     * @param to one code: the figures go on; several: they cannot be split, and a series that needs them breaks
     * @param until the last month of the old code
     */
    public record Bridge(String from, List<String> to, Month until) {
        public Bridge {
            to = List.copyOf(to);
        }
    }

    /** The code in the newest list for a value used in a month; empty when it cannot be bridged. */
    public Optional<String> newest(String code, Month month) {
        var bridge = bridges.stream()
                .filter(candidate -> candidate.from().equals(code) && month.compareTo(candidate.until()) <= 0)
                .findFirst();
        if (bridge.isEmpty()) {
            return Optional.of(code);
        }
        return bridge.get().to().size() == 1 ? Optional.of(bridge.get().to().getFirst()) : Optional.empty();
    }

    /** The months after which some code is called otherwise: between two of them a value means one thing. */
    public SortedSet<Month> seams() {
        var seams = new java.util.TreeSet<Month>();
        bridges.forEach(bridge -> seams.add(bridge.until()));
        return seams;
    }
}
