// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.Locale;

/** How values from a file, and numbers, stand in a message. */
final class Shown {

    private static final int LONGEST = 100;

    private Shown() {}

    /** Shortened, and without control characters: a value may try to write on somebody's terminal. */
    static String text(String value) {
        var clean = new StringBuilder();
        value.codePoints()
                .limit(LONGEST)
                .map(character -> hidden(character) ? 0xFFFD : character)
                .forEach(clean::appendCodePoint);
        return value.codePointCount(0, value.length()) > LONGEST
                ? clean.append('…').toString()
                : clean.toString();
    }

    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** With Danish grouping: 12.345. */
    static String number(long number) {
        return String.format(Locale.forLanguageTag("da-DK"), "%,d", number);
    }
}
