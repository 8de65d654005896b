// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * From one amount by steps to another: bars that begin where the one before ended; places in per cent of the width.
 *
 * @param bars the first amount, each step, the last amount
 * @param from where the axis begins; nil unless that would leave the steps too small to see
 */
public record Waterfall(List<Bar> bars, BigDecimal from) {

    public Waterfall {
        bars = List.copyOf(bars);
    }

    /**
     * @param join where the step begins, drawn as a thin line; blank for the two amounts
     * @param shape the class: v-tot, v-up, v-down or v-own
     */
    public record Bar(String x, String width, String join, String shape) {}

    public static Waterfall of(BigDecimal first, List<BigDecimal> steps) {
        var heights = new ArrayList<BigDecimal>();
        heights.add(first);
        steps.forEach(step -> heights.add(heights.getLast().add(step)));
        var scale = spread(heights);
        var floor = BigDecimal.valueOf(Math.max(scale.least(), Math.min(0, scale.most())));
        var bars = new ArrayList<Bar>();
        bars.add(bar(scale, floor, first, "", "v-tot"));
        for (var at = 0; at < steps.size(); at++) {
            var shape = steps.get(at).signum() < 0 ? "v-down" : "v-up";
            bars.add(bar(scale, heights.get(at), heights.get(at + 1), percent(scale.share(heights.get(at))), shape));
        }
        bars.add(bar(scale, floor, heights.getLast(), "", "v-own"));
        return new Waterfall(bars, floor);
    }

    /** From nil when the steps take up a sixth of that, otherwise from a round number below the lowest. */
    private static Scale spread(List<BigDecimal> heights) {
        var nil = Scale.fromNil(heights);
        var least = heights.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        var most = heights.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        if (least <= 0 || most - least >= most / 6 || most == least) {
            return new Scale(Math.min(0, least), Math.max(0, most), nil.step());
        }
        var room = Scale.fromNil(List.of(BigDecimal.valueOf(most - least)));
        var low = Math.max(0, Math.floor((least - (most - least) / 2) / room.step()) * room.step());
        return new Scale(low, most, room.step());
    }

    private static Bar bar(Scale scale, BigDecimal from, BigDecimal to, String join, String shape) {
        var begin = scale.share(from);
        var end = scale.share(to);
        return new Bar(percent(Math.min(begin, end)), percent(Math.max(Math.abs(end - begin), 0.003)), join, shape);
    }

    private static String percent(double share) {
        return Scale.at(share * 100) + "%";
    }
}
