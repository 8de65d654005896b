// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.reference.Month;
import dk.flis.reference.Period;
import java.util.ArrayList;
import java.util.List;

/** One period, or all from one to another of the same kind: {@code 2024-01..2025-12}. */
final class PeriodWord {

    private static final String RIGHT = "2025, 2025-03, 2025K1, S2024, 2025-03A, 2025-03R12, 2024-01..2025-12";
    private static final int MOST = 2_000;

    private PeriodWord() {}

    static List<Period> of(String word) {
        var ends = word.split("\\.\\.", -1);
        if (ends.length == 1) {
            return List.of(one(word, word));
        }
        if (ends.length != 2) {
            throw malformed(word);
        }
        var first = one(ends[0], word);
        var last = one(ends[1], word);
        if (first.getClass() != last.getClass() || first.last().compareTo(last.last()) > 0) {
            throw malformed(word);
        }
        return range(first, last);
    }

    private static List<Period> range(Period first, Period last) {
        var all = new ArrayList<Period>();
        for (var period = first;
                period.last().compareTo(last.last()) <= 0 && all.size() < MOST;
                period = next(period)) {
            all.add(period);
        }
        return all;
    }

    private static Period next(Period period) {
        return switch (period) {
            case Period.OneMonth one -> new Period.OneMonth(one.month().plus(1));
            case Period.Quarter quarter -> quarter(quarter.last().plus(1));
            case Period.Year year -> new Period.Year(year.year() + 1);
            case Period.SchoolYear year -> new Period.SchoolYear(year.begins() + 1);
            case Period.YearToDate toDate -> new Period.YearToDate(toDate.last().plus(1));
            case Period.Rolling12 rolling -> new Period.Rolling12(rolling.last().plus(1));
        };
    }

    private static Period.Quarter quarter(Month first) {
        return new Period.Quarter(first.year(), (first.number() + 2) / 3);
    }

    private static Period one(String text, String word) {
        return Period.parse(text).orElseThrow(() -> malformed(word));
    }

    private static ApiException malformed(String word) {
        return Query.malformed("period", word, RIGHT);
    }
}
