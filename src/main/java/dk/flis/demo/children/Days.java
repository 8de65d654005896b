// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.world.Dice;
import dk.flis.reference.Month;
import java.time.LocalDate;

/** Days as numbers since 1970, for there are many of them. */
final class Days {

    /** Later than any day that is lived. */
    static final int NEVER = Integer.MAX_VALUE;

    private Days() {}

    static int first(Month month) {
        return (int) month.yearMonth().atDay(1).toEpochDay();
    }

    static int last(Month month) {
        return (int) month.yearMonth().atEndOfMonth().toEpochDay();
    }

    static int within(Month month, Dice dice) {
        return first(month) + dice.below(month.yearMonth().lengthOfMonth());
    }

    static void write(int day, LineBuffer line) {
        var date = LocalDate.ofEpochDay(day);
        line.padded(date.getYear(), 4);
        line.text("-");
        line.padded(date.getMonthValue(), 2);
        line.text("-");
        line.padded(date.getDayOfMonth(), 2);
    }
}
