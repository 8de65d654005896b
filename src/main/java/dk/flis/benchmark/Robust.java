// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Middle and spread of some numbers, which one odd number among them does not move. It tells what is odd and is no
 * figure, so doubles do.
 *
 * @param spread like a standard deviation: the median distance from the median, scaled
 */
record Robust(double median, double spread) {

    /** Fewer say nothing of what is usual. */
    private static final int FEWEST = 3;

    /** What the median distance must be multiplied by to equal the standard deviation of a normal distribution. */
    private static final double NORMAL = 1.4826;

    /** Numbers that lie all but on each other must not make a small difference odd. */
    private static final double LEAST = 0.05;

    static Optional<Robust> of(Collection<Double> numbers) {
        if (numbers.size() < FEWEST) {
            return Optional.empty();
        }
        var median = median(numbers.stream().sorted().toList());
        var distances = numbers.stream()
                .map(number -> Math.abs(number - median))
                .sorted()
                .toList();
        return Optional.of(new Robust(median, Math.max(NORMAL * median(distances), LEAST * Math.abs(median))));
    }

    double deviations(double number) {
        return spread == 0 ? 0 : (number - median) / spread;
    }

    private static double median(List<Double> sorted) {
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
