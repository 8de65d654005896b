// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.catalogue.Background;
import dk.flis.reference.MunicipalityCode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A background over the municipalities, in a form in which two of them can be held against each other. */
public sealed interface Trait {

    Background background();

    int weight();

    /** The same with another weight. */
    Trait weighing(int other);

    /** From −3 to 3, in standard deviations: the first less the second. Empty when one of them is not known. */
    Optional<Double> apart(MunicipalityCode one, MunicipalityCode other);

    /** Beyond so many standard deviations more makes no difference: one figure must not decide alone. */
    double FARTHEST = 3;

    /**
     * Numbers. A ranking, not a figure, so doubles do.
     *
     * @param shown as the reader sees them
     * @param scaled as they are compared: logarithms, where the text says so
     */
    record Measured(
            Background background,
            int weight,
            Map<MunicipalityCode, Double> shown,
            Map<MunicipalityCode, Double> scaled,
            double deviation)
            implements Trait {

        public Measured {
            shown = java.util.Collections.unmodifiableMap(new TreeMap<>(shown));
            scaled = java.util.Collections.unmodifiableMap(new TreeMap<>(scaled));
        }

        public static Measured of(
                Background background, int weight, Map<MunicipalityCode, Double> values, boolean logarithm) {
            var scaled = new TreeMap<MunicipalityCode, Double>();
            values.forEach((code, value) -> {
                if (!logarithm || value > 0) {
                    scaled.put(code, logarithm ? Math.log(value) : value);
                }
            });
            return new Measured(background, weight, values, scaled, deviation(scaled));
        }

        @Override
        public Trait weighing(int other) {
            return new Measured(background, other, shown, scaled, deviation);
        }

        @Override
        public Optional<Double> apart(MunicipalityCode one, MunicipalityCode other) {
            var first = Optional.ofNullable(scaled.get(one));
            var second = Optional.ofNullable(scaled.get(other));
            if (first.isEmpty() || second.isEmpty()) {
                return Optional.empty();
            }
            var difference = first.get() - second.get();
            return Optional.of(deviation == 0 ? 0 : Math.clamp(difference / deviation, -FARTHEST, FARTHEST));
        }

        private static double deviation(Map<MunicipalityCode, Double> values) {
            var mean = values.values().stream()
                    .mapToDouble(value -> value)
                    .average()
                    .orElse(0);
            return Math.sqrt(values.values().stream()
                    .mapToDouble(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0));
        }
    }

    /** The same, or one standard deviation apart. */
    record Named(Background background, int weight, Map<MunicipalityCode, String> names) implements Trait {

        public Named {
            names = java.util.Collections.unmodifiableMap(new TreeMap<>(names));
        }

        @Override
        public Trait weighing(int other) {
            return new Named(background, other, names);
        }

        @Override
        public Optional<Double> apart(MunicipalityCode one, MunicipalityCode other) {
            var first = Optional.ofNullable(names.get(one));
            return first.flatMap(
                    name -> Optional.ofNullable(names.get(other)).map(also -> also.equals(name) ? 0.0 : 1.0));
        }
    }
}
