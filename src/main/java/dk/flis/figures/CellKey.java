// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

/**
 * The key of a sparse cell in 63 bits: place (20), series (19), time (24).
 *
 * <p>A place is a municipality's code, or 1000 + an institution's number in its segment's table of names. A time is a
 * month's number 1–12 or, for distinct persons, the index of a span's last month × 256 + its length in months.
 */
final class CellKey {

    static final int FIRST_INSTITUTION = 1000;

    private static final int TIME_BITS = 24;
    private static final int PLACE_SHIFT = TIME_BITS + 19;

    private CellKey() {}

    static long of(int place, int series, int time) {
        return ((long) place << PLACE_SHIFT) | ((long) series << TIME_BITS) | time;
    }

    static int place(long key) {
        return (int) (key >>> PLACE_SHIFT);
    }

    /** The same cell of another place. */
    static long at(long key, int place) {
        var rest = (1L << PLACE_SHIFT) - 1;
        return ((long) place << PLACE_SHIFT) | (key & rest);
    }

    /** The same cell with the month's index for its number in the year. */
    static long month(long key, int year) {
        var month = (int) (key & ((1 << TIME_BITS) - 1));
        return key - month + year * 12L + month - 1;
    }

    static int span(int lastMonth, int length) {
        return (lastMonth << 8) | length;
    }
}
