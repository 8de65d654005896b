// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a term amounts to for one municipality, in the form in which it adds to that of another. */
sealed interface Amount {

    Amount plus(Amount other);

    /** A sum or a count. */
    record Total(Exact sum) implements Amount {
        @Override
        public Amount plus(Amount other) {
            return switch (other) {
                case Total total -> new Total(sum.plus(total.sum));
                case Histogram _ -> throw new IllegalArgumentException("a sum and a histogram do not add");
            };
        }
    }

    /** @param rows unscaled value to the number of rows that have it */
    record Histogram(SortedMap<Long, Long> rows, int scale) implements Amount {
        public Histogram {
            rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        }

        @Override
        public Amount plus(Amount other) {
            return switch (other) {
                case Histogram histogram -> {
                    var both = new TreeMap<>(rows);
                    histogram.rows.forEach((value, count) -> both.merge(value, count, Math::addExact));
                    yield new Histogram(both, scale);
                }
                case Total _ -> throw new IllegalArgumentException("a histogram and a sum do not add");
            };
        }

        long count() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }

        /**
         * The value below which that share of the rows lie, between two values by straight line: SQL's
         * {@code percentile_cont}; of an even number of rows the median is the mean of the middle two.
         */
        Exact quantile(int percent) {
            var hundredths = Math.multiplyExact(count() - 1, percent);
            var below = at(hundredths / 100);
            var rest = hundredths % 100;
            var above = rest == 0 ? below : at(hundredths / 100 + 1);
            var hundredfold =
                    below.multiply(BigInteger.valueOf(100 - rest)).add(above.multiply(BigInteger.valueOf(rest)));
            return Exact.ofUnscaled(hundredfold, scale + 2);
        }

        private BigInteger at(long position) {
            var passed = 0L;
            for (var entry : rows.entrySet()) {
                passed += entry.getValue();
                if (position < passed) {
                    return BigInteger.valueOf(entry.getKey());
                }
            }
            throw new IllegalArgumentException("the histogram has no row number " + position);
        }
    }
}
