// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Dice;
import dk.flis.reference.Month;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.ConcurrentHashMap;

/** Dates as days since 1970, so that millions of them cost nothing. */
final class Days {

    /** Later than any month: what has no end. */
    static final int NEVER = Integer.MAX_VALUE;

    private static final ConcurrentHashMap<Integer, byte[]> TEXTS = new ConcurrentHashMap<>();

    private Days() {}

    static int first(int month) {
        return (int) yearMonth(month).atDay(1).toEpochDay();
    }

    static int last(int month) {
        return (int) yearMonth(month).atEndOfMonth().toEpochDay();
    }

    /** Any day of the month that every month has. */
    static int in(int month, Dice dice) {
        return first(month) + dice.below(28);
    }

    /** The month that a day lies in, as {@link Month#index}. */
    static int month(int day) {
        var date = LocalDate.ofEpochDay(day);
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    /** ISO, as in files. */
    static byte[] text(int day) {
        return TEXTS.computeIfAbsent(
                day, known -> LocalDate.ofEpochDay(known).toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static YearMonth yearMonth(int month) {
        return Month.ofIndex(month).yearMonth();
    }
}
