// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Pattern;

/** A CPR number: ten digits, of which the first four are a day and a month. */
record CprNumber(String digits) {

    /** A hyphen, blanks and a leading zero that a spreadsheet ate are mended. */
    private static final Pattern WRITTEN = Pattern.compile("(\\d{5,6})[- ]?(\\d{4})");
    /** Administrative numbers, given to people without a CPR number, have 60 added to the day. */
    private static final int ADMINISTRATIVE = 60;

    static boolean resembled(String text) {
        return WRITTEN.matcher(text.strip()).matches();
    }

    static Optional<CprNumber> parse(String text) {
        var match = WRITTEN.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var digits = "0".repeat(6 - match.group(1).length()) + match.group(1) + match.group(2);
        return dated(digits) ? Optional.of(new CprNumber(digits)) : Optional.empty();
    }

    private static boolean dated(String digits) {
        var day = Integer.parseInt(digits.substring(0, 2));
        try {
            MonthDay.of(Integer.parseInt(digits.substring(2, 4)), day > ADMINISTRATIVE ? day - ADMINISTRATIVE : day);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "CPR-nummer";
    }
}
