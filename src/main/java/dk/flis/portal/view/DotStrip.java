// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.benchmark.Distribution;
import dk.flis.reference.MunicipalityCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The municipalities as dots on a line, none over another, with quartiles, median and the comparison drawn.
 *
 * @param width in pixels; the height is {@link #HEIGHT}
 * @param ownPath blank, like its label's place, without an own value
 */
public record DotStrip(
        int width,
        List<Dot> dots,
        String ownPath,
        String ownX,
        String ownLabelY,
        String ownAnchor,
        String bandX,
        String bandWidth,
        String medianX,
        String compareX,
        List<Tick> ticks,
        String lower,
        String median,
        String upper,
        String upperX,
        int axisEnd,
        boolean narrow) {

    public static final int HEIGHT = 194;

    private static final double EDGE = 14;
    private static final double MIDDLE = 81;
    private static final double LOWEST = 124;

    /** Half the width of a digit, generously. */
    private static final double HALF_LETTER = 4;

    public DotStrip {
        dots = List.copyOf(dots);
        ticks = List.copyOf(ticks);
    }

    public record Dot(String x, String y, String radius, boolean like, String title) {}

    /** @param anchor m for a label below the middle of its tick; at the edges s for one that starts there, e for one that ends */
    public record Tick(String x, String label, String anchor) {}

    /** What to draw; the places are those of one distribution. */
    public record Drawing(
            Distribution distribution,
            Optional<MunicipalityCode> own,
            Optional<BigDecimal> other,
            Set<MunicipalityCode> like,
            Function<Distribution.Entry, String> title,
            int decimals) {}

    /** Empty with fewer than two values. */
    public static Optional<DotStrip> of(Drawing drawing, int width, Words words) {
        var distribution = drawing.distribution();
        var lower = distribution.quartile(1);
        var median = distribution.median();
        var upper = distribution.quartile(3);
        if (distribution.entries().size() < 2 || lower.isEmpty() || median.isEmpty() || upper.isEmpty()) {
            return Optional.empty();
        }
        var values = new ArrayList<>(
                distribution.entries().stream().map(Distribution.Entry::value).toList());
        drawing.other().ifPresent(values::add);
        var scale = Scale.spread(values);
        var radius = width < 500 ? 2.6 : 4;
        var place = (Function<BigDecimal, Double>) value -> EDGE + scale.share(value) * (width - 2 * EDGE);
        var heap = new Heap(radius, MIDDLE, LOWEST - MIDDLE);
        var ownX = drawing.own().flatMap(distribution::value).map(place);
        ownX.ifPresent(x -> heap.reserve(x, radius * 1.8));
        var dots = distribution.entries().stream()
                .filter(entry ->
                        drawing.own().filter(entry.municipality()::equals).isEmpty())
                .map(entry -> dot(entry, drawing, place.apply(entry.value()), heap, radius))
                .toList();
        var bandX = place.apply(lower.get());
        var half = radius * 1.8;
        return Optional.of(new DotStrip(
                width,
                dots,
                ownX.map(x -> "M" + Scale.at(x) + " " + Scale.at(MIDDLE - half) + "l" + half + " " + half + " " + -half
                                + " " + half + " " + -half + " " + -half + "z")
                        .orElse(""),
                ownX.map(Scale::at).orElse(""),
                Scale.at(ownX.isPresent() ? MIDDLE - half - 7 : 0),
                ownX.map(x -> x < 80 ? "" : x > width - 80 ? "e" : "m").orElse("m"),
                Scale.at(bandX),
                Scale.at(place.apply(upper.get()) - bandX),
                Scale.at(place.apply(median.get())),
                drawing.other().map(place).map(Scale::at).orElse(""),
                ticks(scale, place, width, words),
                words.number(lower.get(), drawing.decimals()),
                words.number(median.get(), drawing.decimals()),
                words.number(upper.get(), drawing.decimals()),
                Scale.at(place.apply(upper.get())),
                width - 8,
                width < 500));
    }

    private static Dot dot(Distribution.Entry entry, Drawing drawing, double x, Heap heap, double radius) {
        var like = drawing.like().contains(entry.municipality());
        return new Dot(
                Scale.at(x),
                Scale.at(heap.place(x)),
                Scale.at(radius),
                like,
                drawing.title().apply(entry));
    }

    private static List<Tick> ticks(Scale scale, Function<BigDecimal, Double> place, int width, Words words) {
        var all = scale.ticks();
        var every = Math.max(1, (int) Math.ceil(all.size() * 70.0 / width));
        var ticks = new ArrayList<Tick>();
        for (var i = 0; i < all.size(); i += every) {
            var x = place.apply(all.get(i));
            var label = words.number(all.get(i), scale.decimals());
            ticks.add(new Tick(Scale.at(x), label, anchor(x, label.length() * HALF_LETTER, width)));
        }
        return ticks;
    }

    private static String anchor(double x, double half, double width) {
        return x - half < 0 ? "s" : x + half > width ? "e" : "m";
    }

    /** Dots fall towards the middle line and come to rest where none lies already. */
    private static final class Heap {

        private record Rest(double x, double y, double radius) {}

        private final List<Rest> rests = new ArrayList<>();
        private final double radius;
        private final double middle;
        private final double reach;

        Heap(double radius, double middle, double reach) {
            this.radius = radius;
            this.middle = middle;
            this.reach = reach;
        }

        void reserve(double x, double size) {
            rests.add(new Rest(x, middle, size));
        }

        double place(double x) {
            var step = radius * 2 + 0.6;
            for (var level = 0; ; level++) {
                for (var side : new int[] {1, -1}) {
                    var y = middle + side * level * step;
                    if (level * step > reach || free(x, y)) {
                        var rest = Math.clamp(y, middle - reach, middle + reach);
                        rests.add(new Rest(x, rest, radius));
                        return rest;
                    }
                }
            }
        }

        private boolean free(double x, double y) {
            return rests.stream().allMatch(rest -> {
                var apart = rest.radius() + radius + 0.4;
                return Math.hypot(rest.x() - x, rest.y() - y) >= apart;
            });
        }
    }
}
