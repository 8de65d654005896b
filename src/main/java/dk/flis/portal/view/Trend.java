// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A small line of amounts with its ends said.
 *
 * @param path within 300 × 64
 * @param y of the newest point; blank when it is missing
 * @param breaks where the series breaks
 * @param label what it shows, in words
 */
public record Trend(
        String path,
        String y,
        List<String> breaks,
        String first,
        String last,
        String from,
        String until,
        String label) {

    private static final double LEFT = 3;
    private static final double WIDTH = 294;
    private static final double TOP = 6;
    private static final double HEIGHT = 52;

    public Trend {
        breaks = List.copyOf(breaks);
    }

    /** One point of it: a period's name and its amount. */
    public record Point(String period, Optional<BigDecimal> amount, boolean afterBreak) {}

    /** Empty with fewer than two amounts. */
    public static Optional<Trend> of(String name, List<Point> points, Words words) {
        var amounts = points.stream().flatMap(point -> point.amount().stream()).toList();
        if (amounts.size() < 2) {
            return Optional.empty();
        }
        var scale = Scale.around(amounts);
        var path = new StringBuilder();
        var pen = 'M';
        for (var at = 0; at < points.size(); at++) {
            var amount = points.get(at).amount();
            if (amount.isPresent()) {
                path.append(pen).append(x(at, points)).append(' ').append(y(scale, amount.get()));
            }
            pen = amount.isPresent() ? 'L' : 'M';
        }
        var first = words.amount(amounts.getFirst());
        var last = words.amount(amounts.getLast());
        return Optional.of(new Trend(
                path.toString(),
                points.getLast().amount().map(amount -> y(scale, amount)).orElse(""),
                java.util.stream.IntStream.range(0, points.size())
                        .filter(at -> points.get(at).afterBreak())
                        .mapToObj(at -> x(at, points))
                        .toList(),
                first,
                last,
                points.getFirst().period(),
                points.getLast().period(),
                words.say(
                        "trend.label",
                        name,
                        points.getFirst().period(),
                        first,
                        points.getLast().period(),
                        last)));
    }

    private static String x(int at, List<Point> points) {
        return Scale.at(LEFT + WIDTH * at / Math.max(1, points.size() - 1));
    }

    private static String y(Scale scale, BigDecimal amount) {
        return Scale.at(TOP + HEIGHT * (1 - scale.share(amount)));
    }
}
