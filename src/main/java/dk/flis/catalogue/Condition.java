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
            @Override
            public boolean test(String candidate) {
                if (!candidate.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
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
        var ours = left.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1);
        var theirs = right.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1);
        for (var i = 0; i < Math.min(ours.length, theirs.length); i++) {
            var order = segment(ours[i], theirs[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(ours.length, theirs.length);
    }

    private static int segment(String left, String right) {
        var byLength =
                left.matches("\\d+") && right.matches("\\d+") ? Integer.compare(left.length(), right.length()) : 0;
        return byLength != 0 ? byLength : left.compareTo(right);
    }
}
