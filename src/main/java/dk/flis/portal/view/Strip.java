// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.benchmark.Distribution;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The municipalities as strokes in a cell, 112 × 22: the middle half as a band, the comparison as a bar, one's own as a
 * diamond.
 *
 * @param strokes path data
 * @param compare the bar's place; blank without one
 * @param own the diamond's path data; blank without a value
 * @param label what it shows, in words
 */
public record Strip(String bandStart, String bandWidth, String strokes, String compare, String own, String label) {

    private static final double LEFT = 5;
    private static final double WIDTH = 102;

    public static Optional<Strip> of(
            Distribution distribution, Optional<BigDecimal> own, Optional<BigDecimal> other, String label) {
        var lower = distribution.quartile(1);
        var upper = distribution.quartile(3);
        if (distribution.entries().size() < 2 || lower.isEmpty() || upper.isEmpty()) {
            return Optional.empty();
        }
        var values =
                distribution.entries().stream().map(Distribution.Entry::value).collect(Collectors.toList());
        other.ifPresent(values::add);
        var scale = Scale.around(values);
        var strokes = distribution.entries().stream()
                .map(entry -> "M" + place(scale, entry.value()) + " 7v8")
                .collect(Collectors.joining());
        return Optional.of(new Strip(
                place(scale, lower.get()),
                Scale.at((scale.share(upper.get()) - scale.share(lower.get())) * WIDTH),
                strokes,
                other.map(value -> Scale.at(LEFT + scale.share(value) * WIDTH - 1))
                        .orElse(""),
                own.map(value -> "M" + place(scale, value) + " 4.5l5.5 6.5-5.5 6.5-5.5-6.5z")
                        .orElse(""),
                label));
    }

    private static String place(Scale scale, BigDecimal value) {
        return Scale.at(LEFT + scale.share(value) * WIDTH);
    }
}
