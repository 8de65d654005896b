// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import java.util.Arrays;

/** Medians, which one odd number among many does not move. */
final class Middle {

    /** What the median distance must be multiplied by to equal the standard deviation of a normal distribution. */
    private static final double NORMAL = 1.4826;

    private Middle() {}

    /** Not a number of none. */
    static double median(double[] numbers) {
        if (numbers.length == 0) {
            return Double.NaN;
        }
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Like a standard deviation. */
    static double spread(double[] numbers, double median) {
        return NORMAL
                * median(Arrays.stream(numbers)
                        .map(number -> Math.abs(number - median))
                        .toArray());
    }
}
