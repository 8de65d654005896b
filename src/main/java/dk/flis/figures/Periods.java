// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Level;
import dk.flis.reference.Month;
import dk.flis.reference.Period;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All periods of a kind that touch a stretch of months. */
final class Periods {

    private Periods() {}

    /** Oldest first; both ends are month indices and included. */
    static List<Period> of(Level level, int first, int last) {
        return switch (level) {
            case MONTH -> months(first, last, Period.OneMonth::new);
            case YEAR_TO_DATE -> months(first, last, Period.YearToDate::new);
            case ROLLING_12 -> months(first, last, Period.Rolling12::new);
            case QUARTER ->
                stream(first, last + 2)
                        .filter(month -> month.number() % 3 == 0)
                        .<Period>map(month -> new Period.Quarter(month.year(), month.number() / 3))
                        .toList();
            case YEAR ->
                IntStream.rangeClosed(first / 12, last / 12)
                        .<Period>mapToObj(Period.Year::new)
                        .toList();
            case SCHOOL_YEAR ->
                // August is month 7 of the index, from 0.
                IntStream.rangeClosed((first - 7) / 12, (last - 7) / 12)
                        .<Period>mapToObj(Period.SchoolYear::new)
                        .toList();
        };
    }

    private static List<Period> months(int first, int last, Function<Month, Period> period) {
        return stream(first, last).map(period).toList();
    }

    private static Stream<Month> stream(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Month::ofIndex);
    }
}
