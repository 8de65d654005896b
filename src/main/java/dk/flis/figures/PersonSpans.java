// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The spans for which a series counts persons, each with its number, found by the months that they hold. */
final class PersonSpans {

    /** Months are indices, so that a month before all others is "never". */
    static final int NEVER = Integer.MIN_VALUE;

    private static final int[] NONE = {};

    private final List<Span> spans;

    /** Numbers of the spans that hold a month, the one that begins last first. */
    private final Map<Integer, int[]> holding = new HashMap<>();

    PersonSpans(Collection<Span> spans) {
        this.spans = List.copyOf(spans);
        var numbers = new HashMap<Integer, List<Integer>>();
        for (var number = 0; number < this.spans.size(); number++) {
            var own = number;
            this.spans
                    .get(number)
                    .months()
                    .forEach(month -> numbers.computeIfAbsent(month, _ -> new ArrayList<>())
                            .add(own));
        }
        var latest = Comparator.<Integer>comparingInt(
                number -> -this.spans.get(number).first());
        numbers.forEach((month, own) -> holding.put(
                month, own.stream().sorted(latest).mapToInt(Integer::intValue).toArray()));
    }

    int size() {
        return spans.size();
    }

    Span span(int number) {
        return spans.get(number);
    }

    /**
     * Counts a person who is there in a month: once in each span that holds it, but for those that held him before.
     *
     * @param before the last month in which he was there, or {@link #NEVER}
     * @param counts by the numbers of the spans
     */
    void count(int month, int before, long[] counts) {
        for (var number : holding.getOrDefault(month, NONE)) {
            if (spans.get(number).first() <= before) {
                return;
            }
            counts[number]++;
        }
    }
}
