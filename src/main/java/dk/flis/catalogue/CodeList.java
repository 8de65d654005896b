// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import dk.flis.reference.Month;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Codes with names and validity; hierarchical when its codes have segments ({@code 5.30.28}).
 *
 * @param separator between segments, {@code Optional.empty()} when the list is flat
 * @param digits how many digits each segment has, so that 53230 is read as 5.32.30; empty when codes are not so cut
 * @param closed whether a value outside the list is a fault; an open list only names values
 */
public record CodeList(
        String id,
        String name,
        Optional<Character> separator,
        List<Integer> digits,
        boolean closed,
        Map<String, Entry> entries,
        List<Bridge> bridges) {

    public CodeList {
        digits = List.copyOf(digits);
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        bridges = List.copyOf(bridges);
    }

    /**
     * @param until the last month in which the code may be used
     * @param attributes the further columns of the list's file, by heading
     */
    public record Entry(
            String code,
            String name,
            String nameEnglish,
            Optional<Month> from,
            Optional<Month> until,
            Map<String, String> attributes) {

        public Entry {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }

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

    /**
     * The list's own spelling of a delivered value: 53230, 05.32.30 and 5.32.30 are one code. Empty when a closed list
     * has no such code; an open list gives back what it does not know.
     */
    public Optional<String> normalise(String delivered) {
        var value = delivered.strip();
        var known = new Spelling(separator, digits)
                .readings(value)
                .filter(entries::containsKey)
                .findFirst();
        return known.isPresent() || closed ? known : Optional.of(value);
    }

    /** Whether no code lies below this one; only such may be delivered. */
    public boolean leaf(String code) {
        return separator
                .map(sign -> code + sign)
                .map(below -> entries.keySet().stream().noneMatch(other -> other.startsWith(below)))
                .orElse(true);
    }

    /** The code in the newest list for a value used in a month; empty when it became several and cannot be bridged. */
    public Optional<String> newest(String code, Month month) {
        var meanings = meanings(code, month);
        return meanings.size() == 1 ? Optional.of(meanings.getFirst()) : Optional.empty();
    }

    /**
     * The codes of the newest list that a value used in a month may stand for: one, itself when nothing became of it,
     * or several when it was divided. Bridges are followed one after the other, oldest first.
     */
    public List<String> meanings(String code, Month month) {
        return bridges.stream()
                .filter(bridge -> bridge.from().equals(code) && month.compareTo(bridge.until()) <= 0)
                .min(Comparator.comparing(Bridge::until))
                .map(bridge -> bridge.to().stream()
                        .flatMap(next -> meanings(next, bridge.until().plus(1)).stream())
                        .distinct()
                        .toList())
                .orElseGet(() -> List.of(code));
    }

    /** The months after which some code is called otherwise: between two of them a value means one thing. */
    public SortedSet<Month> seams() {
        var seams = new TreeSet<Month>();
        bridges.forEach(bridge -> seams.add(bridge.until()));
        return seams;
    }
}
