// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A stretch of whole months for which a figure exists. Notation, everywhere: 2025 · 2025-03 · 2025K1 · S2024 (school
 * year 2024/25, August to July) · 2025-03A (year to date) · 2025-03R12 (twelve months back).
 */
public sealed interface Period {

    /** The months of the period, oldest first. */
    Month first();

    Month last();

    record OneMonth(Month month) implements Period {
        @Override
        public Month first() {
            return month;
        }

        @Override
        public Month last() {
            return month;
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    record Quarter(int year, int number) implements Period {
        public Quarter {
            if (number < 1 || number > 4) {
                throw new IllegalArgumentException("a quarter must lie in 1–4, but is " + number);
            }
        }

        @Override
        public Month first() {
            return new Month(year, number * 3 - 2);
        }

        @Override
        public Month last() {
            return new Month(year, number * 3);
        }

        @Override
        public String toString() {
            return year + "K" + number;
        }
    }

    record Year(int year) implements Period {
        @Override
        public Month first() {
            return new Month(year, 1);
        }

        @Override
        public Month last() {
            return new Month(year, 12);
        }

        @Override
        public String toString() {
            return Integer.toString(year);
        }
    }

    /** Named by the year in which it begins: S2024 is August 2024 to July 2025. */
    record SchoolYear(int begins) implements Period {
        @Override
        public Month first() {
            return new Month(begins, 8);
        }

        @Override
        public Month last() {
            return new Month(begins + 1, 7);
        }

        @Override
        public String toString() {
            return "S" + begins;
        }
    }

    record YearToDate(Month last) implements Period {
        @Override
        public Month first() {
            return new Month(last.year(), 1);
        }

        @Override
        public String toString() {
            return last + "A";
        }
    }

    record Rolling12(Month last) implements Period {
        @Override
        public Month first() {
            return last.plus(-11);
        }

        @Override
        public String toString() {
            return last + "R12";
        }
    }

    /** The months of the period, oldest first. */
    default List<Month> months() {
        return IntStream.rangeClosed(first().index(), last().index())
                .mapToObj(Month::ofIndex)
                .toList();
    }

    /** The same stretch a year earlier. */
    default Period yearBefore() {
        return switch (this) {
            case OneMonth(var month) -> new OneMonth(month.plus(-12));
            case Quarter(var year, var number) -> new Quarter(year - 1, number);
            case Year(var year) -> new Year(year - 1);
            case SchoolYear(var begins) -> new SchoolYear(begins - 1);
            case YearToDate(var last) -> new YearToDate(last.plus(-12));
            case Rolling12(var last) -> new Rolling12(last.plus(-12));
        };
    }

    /** Empty when the text is not a period in the shared notation. */
    static Optional<Period> parse(String text) {
        return Notation.parse(text.strip());
    }
}

/** The written forms of a period. */
final class Notation {

    private static final Pattern YEAR = Pattern.compile("(S?)(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})K([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-\\d{2})(A|R12)?");

    private Notation() {}

    static Optional<Period> parse(String text) {
        var year = YEAR.matcher(text);
        if (year.matches()) {
            return year(Integer.parseInt(year.group(2)), !year.group(1).isEmpty());
        }
        var quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return Optional.of(
                    new Period.Quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2))));
        }
        var month = MONTH.matcher(text);
        if (!month.matches()) {
            return Optional.empty();
        }
        var form = Optional.ofNullable(month.group(2)).orElse("");
        return Month.parse(month.group(1)).map(last -> ending(last, form));
    }

    private static Optional<Period> year(int year, boolean school) {
        if (year < 1901 || year > 2198) {
            return Optional.empty();
        }
        return Optional.of(school ? new Period.SchoolYear(year) : new Period.Year(year));
    }

    private static Period ending(Month last, String form) {
        return switch (form) {
            case "A" -> new Period.YearToDate(last);
            case "R12" -> new Period.Rolling12(last);
            default -> new Period.OneMonth(last);
        };
    }
}
