// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.time.DayOfWeek;
import java.util.stream.IntStream;

/** How many days there is school in a month: weekdays without holidays. */
final class SchoolCalendar {

    /** Days off from January to December: winter, Easter, Whitsun, summer, autumn, Christmas. */
    private static final int[] OFF = {2, 5, 2, 5, 4, 4, 23, 7, 0, 5, 0, 6};

    private static final int JULY = 7;

    private final Town town;
    private final long seed;

    SchoolCalendar(Town town, long seed) {
        this.town = town;
        this.seed = seed;
    }

    int days(Month month) {
        if (month.number() == JULY) {
            return 0;
        }
        var own = Dice.of(seed, "skolekalender", town.code(), month.index()).below(2);
        return weekdays(month) - OFF[month.number() - 1] - (OFF[month.number() - 1] > 0 ? own : 0);
    }

    private static int weekdays(Month month) {
        var first = month.yearMonth().atDay(1);
        return (int) IntStream.range(0, month.yearMonth().lengthOfMonth())
                .mapToObj(first::plusDays)
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .count();
    }
}
