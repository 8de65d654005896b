// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two lines over time, own and comparison, on one scale with round numbers; a missing point is a gap. Behind them, where it
 * is told, the band in which the own is expected.
 *
 * @param own path data
 * @param band path data; blank without one
 * @param dots the own points, each with what it says
 * @param breaks where the series breaks, as x
 */
public record LineChart(
        int width,
        String own,
        String other,
        String band,
        List<Dot> dots,
        List<Tick> grid,
        List<Tick> axis,
        List<String> breaks,
        int left,
        int right) {

    public static final int HEIGHT = 220;

    private static final double TOP = 12;
    private static final double BOTTOM = 190;
    private static final int CHARACTER = 7;

    public LineChart {
        dots = List.copyOf(dots);
        grid = List.copyOf(grid);
        axis = List.copyOf(axis);
        breaks = List.copyOf(breaks);
    }

    /**
     * @param axis the period's short name
     * @param said its name with both figures
     * @param afterBreak the series breaks before it
     * @param range in which the own is expected
     * @param marked whether the own is pointed out
     */
    public record Moment(
            String axis,
            String said,
            Optional<BigDecimal> own,
            Optional<BigDecimal> other,
            boolean afterBreak,
            Optional<Range> range,
            boolean marked) {

        public static Moment of(
                String axis, String said, Optional<BigDecimal> own, Optional<BigDecimal> other, boolean afterBreak) {
            return new Moment(axis, said, own, other, afterBreak, Optional.empty(), false);
        }

        private Stream<BigDecimal> all() {
            return Stream.of(own.stream(), other.stream(), range.stream().flatMap(Range::ends))
                    .flatMap(values -> values);
        }
    }

    public record Range(BigDecimal low, BigDecimal high) {

        private Stream<BigDecimal> ends() {
            return Stream.of(low, high);
        }
    }

    public record Dot(String x, String y, String said, boolean marked) {}

    /** @param at x on the axis, y on the grid */
    public record Tick(String at, String label, String anchor) {}

    /** Empty with fewer than two own points. */
    public static Optional<LineChart> of(List<Moment> moments, int width, Words words) {
        var values = moments.stream().flatMap(Moment::all).toList();
        if (moments.stream().filter(moment -> moment.own().isPresent()).count() < 2) {
            return Optional.empty();
        }
        var scale = Scale.spread(values);
        var grid = grid(scale, words);
        var left = 10
                + CHARACTER
                        * grid.stream()
                                .mapToInt(tick -> tick.label().length())
                                .max()
                                .orElse(0);
        var place = new Place(scale, moments.size(), left, width - 12);
        return Optional.of(new LineChart(
                width,
                path(moments, Moment::own, place),
                path(moments, Moment::other, place),
                band(moments, place),
                dots(moments, place),
                grid,
                axis(moments, place, width),
                IntStream.range(0, moments.size())
                        .filter(at -> moments.get(at).afterBreak())
                        .mapToObj(place::x)
                        .toList(),
                left,
                width - 12));
    }

    private record Place(Scale scale, int moments, int left, int right) {

        double at(int moment) {
            return left + (right - left) * moment / Math.max(1.0, moments - 1.0);
        }

        String x(int moment) {
            return Scale.at(at(moment));
        }

        String y(BigDecimal value) {
            return height(scale, value);
        }
    }

    private static String height(Scale scale, BigDecimal value) {
        return Scale.at(TOP + (BOTTOM - TOP) * (1 - scale.share(value)));
    }

    private static String path(List<Moment> moments, Function<Moment, Optional<BigDecimal>> value, Place place) {
        var path = new StringBuilder();
        var pen = 'M';
        for (var at = 0; at < moments.size(); at++) {
            var found = value.apply(moments.get(at));
            if (found.isPresent()) {
                path.append(pen).append(place.x(at)).append(' ').append(place.y(found.get()));
            }
            pen = found.isPresent() ? 'L' : 'M';
        }
        return path.toString();
    }

    /** A strip for each stretch of months that have a range. */
    private static String band(List<Moment> moments, Place place) {
        var path = new StringBuilder();
        var begun = 0;
        for (var at = 0; at <= moments.size(); at++) {
            if (at == moments.size() || moments.get(at).range().isEmpty()) {
                path.append(strip(moments, begun, at, place));
                begun = at + 1;
            }
        }
        return path.toString();
    }

    private static String strip(List<Moment> moments, int from, int to, Place place) {
        var upper = IntStream.range(from, to)
                .mapToObj(at -> place.x(at) + ' ' + place.y(range(moments, at).high()));
        var lower = IntStream.iterate(to - 1, at -> at >= from, at -> at - 1)
                .mapToObj(at -> place.x(at) + ' ' + place.y(range(moments, at).low()));
        var corners = Stream.concat(upper, lower).collect(Collectors.joining("L"));
        return corners.isEmpty() ? "" : 'M' + corners + 'Z';
    }

    private static Range range(List<Moment> moments, int at) {
        return moments.get(at).range().orElseThrow();
    }

    private static List<Dot> dots(List<Moment> moments, Place place) {
        var dots = new ArrayList<Dot>();
        for (var at = 0; at < moments.size(); at++) {
            var moment = moments.get(at);
            if (moment.own().isPresent()) {
                dots.add(new Dot(place.x(at), place.y(moment.own().get()), moment.said(), moment.marked()));
            }
        }
        return dots;
    }

    private static List<Tick> grid(Scale scale, Words words) {
        var all = scale.ticks();
        var every = Math.max(1, (all.size() + 3) / 5);
        return IntStream.range(0, all.size())
                .filter(at -> at % every == 0)
                .mapToObj(all::get)
                .map(value -> new Tick(height(scale, value), words.number(value, scale.decimals()), "e"))
                .toList();
    }

    /** The first and the last, and as many between as there is room for. */
    private static List<Tick> axis(List<Moment> moments, Place place, int width) {
        var room = Math.max(2, width / 90);
        var last = moments.size() - 1;
        var every = Math.max(1, (int) Math.ceil(last / (room - 1.0)));
        return IntStream.rangeClosed(0, last)
                .filter(at -> at % every == 0 || at == last)
                .filter(at -> at == last || last - at >= every || at == 0)
                .mapToObj(at -> new Tick(place.x(at), moments.get(at).axis(), at == 0 ? "" : at == last ? "e" : "m"))
                .toList();
    }
}
