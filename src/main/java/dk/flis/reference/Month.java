// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reference;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** A calendar month; written 2025-03, stored as 202503. Months are pure: no instant, no time zone. */
public record Month(int year, int number) implements Comparable<Month> {

    private static final Pattern NOTATION = Pattern.compile("(\\d{4})-(\\d{2})");

    public Month {
        if (year < 1900 || year > 2199 || number < 1 || number > 12) {
            throw new IllegalArgumentException("a month must be 1–12 of 1900–2199, but is " + year + "-" + number);
        }
    }

    /** Empty when the text is not a month written as 2025-03. */
    public static Optional<Month> parse(String text) {
        var match = NOTATION.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(match.group(1));
        var number = Integer.parseInt(match.group(2));
        return year < 1900 || year > 2199 || number < 1 || number > 12
                ? Optional.empty()
                : Optional.of(new Month(year, number));
    }

    /** From the form in which facts are stored, such as 202503. */
    public static Month ofStored(int stored) {
        return new Month(stored / 100, stored % 100);
    }

    /** The inverse of {@link #index()}. */
    public static Month ofIndex(int index) {
        return new Month(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1);
    }

    public static Month of(YearMonth month) {
        return new Month(month.getYear(), month.getMonthValue());
    }

    /** The form in which facts are stored, such as 202503. */
    public int stored() {
        return year * 100 + number;
    }

    /** A running number; consecutive months differ by one. */
    public int index() {
        return year * 12 + number - 1;
    }

    public Month plus(int months) {
        return ofIndex(index() + months);
    }

    public YearMonth yearMonth() {
        return YearMonth.of(year, number);
    }

    @Override
    public int compareTo(Month other) {
        return Integer.compare(index(), other.index());
    }

    @Override
    public String toString() {
        // A formatter would cost more than the figure of the month: files of figures write it by the hundred thousand.
        return year + (number < 10 ? "-0" : "-") + number;
    }
}
