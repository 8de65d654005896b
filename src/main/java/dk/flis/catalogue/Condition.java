// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.List;
import java.util.Optional;

/** Which values of one column a clause takes. */
public sealed interface Condition {

    /** @param value as stored; the empty text where the row has none, which lies in no pattern */
    boolean test(String value);

    record AnyOf(List<Pattern> patterns) implements Condition {
        public AnyOf {
            patterns = List.copyOf(patterns);
        }

        @Override
        public boolean test(String value) {
            return patterns.stream().anyMatch(pattern -> pattern.test(value));
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean test(String value) {
            return !condition.test(value);
        }
    }

    /** Both hold; made where a named selection is used together with other conditions. */
    record Both(Condition first, Condition second) implements Condition {
        @Override
        public boolean test(String value) {
            return first.test(value) && second.test(value);
        }
    }

    /** One value, range or prefix. */
    sealed interface Pattern {

        boolean test(String value);

        record Exactly(String value) implements Pattern {
            @Override
            public boolean test(String candidate) {
                return candidate.equals(value);
            }
        }

        /** By whole segments of a hierarchical code: 5.30 takes 5.30.28 and not 5.301. */
        record Below(String prefix, char separator) implements Pattern {
            @Override
            public boolean test(String candidate) {
                return candidate.equals(prefix) || candidate.startsWith(prefix + separator);
            }
        }

        /** Numbers, both ends included; an open end is empty, as in {@code 85+}. A text that is no number is not in it. */
        record Numbers(Optional<Long> from, Optional<Long> to) implements Pattern {

            private static final java.util.regex.Pattern NUMBER =
                    java.util.regex.Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

            @Override
            public boolean test(String candidate) {
                if (!NUMBER.matcher(candidate).matches()) {
                    return false;
                }
                var number = new java.math.BigDecimal(candidate);
                return from.map(least -> number.compareTo(java.math.BigDecimal.valueOf(least)) >= 0)
                                .orElse(true)
                        && to.map(most -> number.compareTo(java.math.BigDecimal.valueOf(most)) <= 0)
                                .orElse(true);
            }
        }

        /** Codes in the order of their segments; both ends match as prefixes: 5.30–5.38 takes 5.38.59. */
        record Codes(String from, String to, char separator) implements Pattern {
            @Override
            public boolean test(String candidate) {
                return new Below(to, separator).test(candidate)
                        || (CodeOrder.compare(candidate, from, separator) >= 0
                                && CodeOrder.compare(candidate, to, separator) <= 0);
            }
        }
    }
}

/** The order of hierarchical codes: segment by segment, numbers as numbers. */
final class CodeOrder {

    private CodeOrder() {}

    static int compare(String left, String right, char separator) {
        var ours = 0;
        var theirs = 0;
        while (true) {
            var ourEnd = end(left, ours, separator);
            var theirEnd = end(right, theirs, separator);
            var order = segment(left.substring(ours, ourEnd), right.substring(theirs, theirEnd));
            if (order != 0 || ourEnd == left.length() || theirEnd == right.length()) {
                return order != 0 ? order : Integer.compare(left.length() - ourEnd, right.length() - theirEnd);
            }
            ours = ourEnd + 1;
            theirs = theirEnd + 1;
        }
    }

    private static int end(String code, int from, char separator) {
        var end = code.indexOf(separator, from);
        return end < 0 ? code.length() : end;
    }

    private static int segment(String left, String right) {
        var byLength = number(left) && number(right) ? Integer.compare(left.length(), right.length()) : 0;
        return byLength != 0 ? byLength : left.compareTo(right);
    }

    private static boolean number(String segment) {
        return !segment.isEmpty() && segment.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
