// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.TimeRule;
import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which counts of persons of a source are hidden in a publication, for whoever has no right to see them.
 *
 * <p>A count is hidden by calendar year: with one small month all its months of that year go, for the year is their sum. The
 * whole year is shown as long as it is not small itself, since twelve unknown months do not follow from their sum.
 *
 * @param fine what is hidden of parts of years, and of states
 * @param coarse what is hidden also of whole years
 * @param wholeYears of which everybody who delivered anything delivered several months, and all of them: of any other year the
 *     sum may be the sum of a part of it
 * @param months that anybody delivered
 */
record SmallCells(
        Map<Key, Protect.Pattern> fine,
        Map<Key, Protect.Pattern> coarse,
        Set<Integer> wholeYears,
        NavigableSet<Integer> months) {

    private static final Protect.Pattern NOTHING = new Protect.Pattern(new BitSet(), new BitSet());

    SmallCells {
        fine = Map.copyOf(fine);
        coarse = Map.copyOf(coarse);
        wholeYears = Set.copyOf(wholeYears);
        months = Collections.unmodifiableNavigableSet(new TreeSet<>(months));
    }

    /** @param year of the months that are counted */
    record Key(int series, int year) {}

    /** @param position of the municipality among {@link Wholes#municipalities} */
    boolean hides(int series, int position, Span span, TimeRule rule) {
        return isHidden(series, span, isWholeYear(span, rule, wholeYears) ? coarse : fine, position);
    }

    private boolean isHidden(int series, Span span, Map<Key, Protect.Pattern> patterns, int position) {
        for (var year : years(span, months)) {
            if (patterns.getOrDefault(new Key(series, year), NOTHING).hidden().get(position)) {
                return true;
            }
        }
        return false;
    }

    /** @param whole its place among {@link Wholes#members} */
    boolean hidesSum(int series, int whole, Span span) {
        for (var year : years(span, months)) {
            var key = new Key(series, year);
            if (fine.getOrDefault(key, NOTHING).sums().get(whole)
                    || coarse.getOrDefault(key, NOTHING).sums().get(whole)) {
                return true;
            }
        }
        return false;
    }

    private static int year(int month) {
        return Math.floorDiv(month, 12);
    }

    /** The years of which somebody delivered a month that lies in the span. */
    static int[] years(Span span, NavigableSet<Integer> months) {
        return IntStream.rangeClosed(year(span.first()), year(span.last()))
                .filter(year -> {
                    var first = months.ceiling(Math.max(span.first(), year * 12));
                    return first != null && first <= Math.min(span.last(), year * 12 + 11);
                })
                .toArray();
    }

    /** A sum over just one of those years. */
    static boolean isWholeYear(Span span, TimeRule rule, Set<Integer> wholeYears) {
        return isSum(rule)
                && span.length() == 12
                && Math.floorMod(span.last(), 12) == 11
                && wholeYears.contains(year(span.last()));
    }

    private static boolean isSum(TimeRule rule) {
        return switch (rule) {
            case FLOW, AVERAGE, TO_DATE, WHOLE_YEAR -> true;
            case END, START, SCHOOL_START, LATEST -> false;
        };
    }
}
