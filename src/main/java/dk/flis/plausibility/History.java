// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import dk.flis.reference.Month;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A figure month by month. It tells what is odd and is no figure, so doubles do; a month without a value, or with a
 * provisional one, is not a number.
 */
public final class History {

    private static final int YEAR = 12;

    private final int first;
    private final double[] values;
    private final double[] numerators;

    public History(Month first, Month last) {
        this.first = first.index();
        this.values = new double[last.index() - first.index() + 1];
        this.numerators = new double[values.length];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(numerators, Double.NaN);
    }

    public void put(Month month, double value, double numerator) {
        values[month.index() - first] = value;
        numerators[month.index() - first] = numerator;
    }

    double value(int month) {
        return at(values, month);
    }

    double numerator(int month) {
        return at(numerators, month);
    }

    private double at(double[] numbers, int month) {
        var at = month - first;
        return at < 0 || at >= numbers.length ? Double.NaN : numbers[at];
    }

    /** The values of the twelve months before. */
    double[] before(int month) {
        return yearBefore(values, month).toArray();
    }

    /** How much is usually counted: the median numerator of the twelve months before. */
    double counted(int month) {
        return Middle.median(yearBefore(numerators, month).map(Math::abs).toArray());
    }

    private DoubleStream yearBefore(double[] numbers, int month) {
        return IntStream.range(month - YEAR, month)
                .mapToDouble(at -> at(numbers, at))
                .filter(number -> !Double.isNaN(number));
    }
}
