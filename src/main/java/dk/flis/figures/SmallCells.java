// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.TimeRule;
import java.util.BitSet;
import java.util.Map;

/**
 * Which counts of persons of a source are hidden in a publication, for whoever has no right to see them.
 *
 * <p>A count is hidden by calendar year: with one small month all its months of that year go, for the year is their sum. The
 * whole year is shown as long as it is not small itself, since twelve unknown months do not follow from their sum.
 *
 * @param fine what is hidden of parts of years, and of states
 * @param coarse what is hidden also of whole years
 */
record SmallCells(Map<Key, Protect.Pattern> fine, Map<Key, Protect.Pattern> coarse) {

    private static final Protect.Pattern NOTHING = new Protect.Pattern(new BitSet(), new BitSet());

    SmallCells {
        fine = Map.copyOf(fine);
        coarse = Map.copyOf(coarse);
    }

    /** @param year of the months that are counted */
    record Key(int series, int year) {}

    /** @param position of the municipality among {@link Wholes#municipalities} */
    boolean hides(int series, int position, Timing.Taken taken, TimeRule rule) {
        var patterns = isWholeYear(taken, rule) ? coarse : fine;
        for (var year = year(taken.span().first()); year <= year(taken.span().last()); year++) {
            if (patterns.getOrDefault(new Key(series, year), NOTHING).hidden().get(position)) {
                return true;
            }
        }
        return false;
    }

    /** @param whole its place among {@link Wholes#members} */
    boolean hidesSum(int series, int whole, Span span, TimeRule rule) {
        var patterns = isSum(rule) && isCalendarYear(span) ? coarse : fine;
        for (var year = year(span.first()); year <= year(span.last()); year++) {
            if (patterns.getOrDefault(new Key(series, year), NOTHING).sums().get(whole)) {
                return true;
            }
        }
        return false;
    }

    static int year(int month) {
        return Math.floorDiv(month, 12);
    }

    /** A sum of several months that are all there are of a calendar year. */
    static boolean isWholeYear(Timing.Taken taken, TimeRule rule) {
        return isSum(rule) && isCalendarYear(taken.span()) && taken.months().size() > 1;
    }

    private static boolean isCalendarYear(Span span) {
        return span.length() == 12 && Math.floorMod(span.last(), 12) == 11;
    }

    private static boolean isSum(TimeRule rule) {
        return switch (rule) {
            case FLOW, AVERAGE, TO_DATE, WHOLE_YEAR -> true;
            case END, START, SCHOOL_START, LATEST -> false;
        };
    }
}
