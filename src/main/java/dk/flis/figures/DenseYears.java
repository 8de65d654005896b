// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** A source's dense segments by municipality and year, in a table: a page looks here a hundred thousand times. */
final class DenseYears {

    /** Codes of municipalities have three digits. */
    private static final int MUNICIPALITIES = 1_000;

    private int firstYear;
    private MemorySegment[] segments = new MemorySegment[0];

    void put(int municipality, int year, MemorySegment segment) {
        if (segments.length == 0) {
            firstYear = year;
        } else if (year < firstYear) {
            segments = grown((firstYear - year) * MUNICIPALITIES, 0);
            firstYear = year;
        }
        var missing = place(municipality, year) + 1 - segments.length;
        if (missing > 0) {
            segments = grown(0, (missing + MUNICIPALITIES - 1) / MUNICIPALITIES * MUNICIPALITIES);
        }
        segments[place(municipality, year)] = segment;
    }

    private MemorySegment[] grown(int before, int after) {
        var grown = new MemorySegment[before + segments.length + after];
        Arrays.fill(grown, MemorySegment.NULL);
        System.arraycopy(segments, 0, grown, before, segments.length);
        return grown;
    }

    private int place(int municipality, int year) {
        return (year - firstYear) * MUNICIPALITIES + municipality;
    }

    /** Of no bytes when there is none. */
    MemorySegment of(int municipality, int year) {
        var place = place(municipality, year);
        return year < firstYear || place >= segments.length ? MemorySegment.NULL : segments[place];
    }
}
