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
    private final double[] denominators;

    public History(Month first, Month last) {
        this.first = first.index();
        this.values = none(last.index() - first.index() + 1);
        this.numerators = none(values.length);
        this.denominators = none(values.length);
    }

    private static double[] none(int length) {
        var none = new double[length];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** @param denominator not a number where there is none */
    public void put(Month month, double value, double numerator, double denominator) {
        values[month.index() - first] = value;
        numerators[month.index() - first] = numerator;
        denominators[month.index() - first] = denominator;
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

    /** The median numerator of the twelve months before. */
    double counted(int month) {
        return Middle.median(yearBefore(numerators, month).map(Math::abs).toArray());
    }

    /** The median of what is divided by, this month with the twelve before. */
    double among(int month) {
        return Middle.median(
                DoubleStream.concat(yearBefore(denominators, month), DoubleStream.of(at(denominators, month)))
                        .filter(number -> !Double.isNaN(number))
                        .map(Math::abs)
                        .toArray());
    }

    /** What one more in the numerator makes of the figure. */
    double each(int month) {
        return Middle.median(IntStream.rangeClosed(month - YEAR, month)
                .mapToDouble(at -> Math.abs(value(at) / numerator(at)))
                .filter(Double::isFinite)
                .toArray());
    }

    private DoubleStream yearBefore(double[] numbers, int month) {
        return IntStream.range(month - YEAR, month)
                .mapToDouble(at -> at(numbers, at))
                .filter(number -> !Double.isNaN(number));
    }
}
