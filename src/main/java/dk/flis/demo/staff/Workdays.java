// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Which days are worked: weekdays that are no public holiday. */
final class Workdays {

    private static final Set<MonthDay> FIXED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(6, 5), MonthDay.of(12, 24), MonthDay.of(12, 25), MonthDay.of(12, 26));

    /** Prayer day was abolished with 2024. */
    private static final int LAST_PRAYER_DAY = 2023;

    private final int first;

    /** How many of the days before each were worked. */
    private final int[] before;

    /** Knows the years from and to, both included. */
    Workdays(int from, int to) {
        var day = LocalDate.of(from, 1, 1);
        var end = LocalDate.of(to, 12, 31);
        this.first = (int) day.toEpochDay();
        this.before = new int[(int) end.toEpochDay() - first + 2];
        for (var at = 0; at < before.length - 1; at++) {
            before[at + 1] = before[at] + (works(day.plusDays(at)) ? 1 : 0);
        }
    }

    /** Of the epoch days from and to, both included. */
    int between(int from, int to) {
        return before[to - first + 1] - before[from - first];
    }

    boolean works(int day) {
        return between(day, day) == 1;
    }

    private static boolean works(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !FIXED.contains(MonthDay.from(day)) && !movable(day);
    }

    private static boolean movable(LocalDate day) {
        var afterEaster = (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay());
        return switch (afterEaster) {
            case -3, -2, 1, 39, 50 -> true;
            case 26 -> day.getYear() <= LAST_PRAYER_DAY;
            default -> false;
        };
    }

    /** Gauss' rule, as Meeus writes it. */
    private static LocalDate easter(int year) {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        var f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
