// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** From values to a line of pixels or per cent, with round numbers at the ends. Doubles: this is drawing, not counting. */
record Scale(double least, double most, double step) {

    /** From nil, or from below it when something is negative, to a round number beyond the greatest. */
    static Scale fromNil(Collection<BigDecimal> values) {
        var low = Math.min(0, least(values));
        var high = Math.max(0, most(values));
        return round(low, high == low ? low + 1 : high);
    }

    /** From nil when that wastes less than half of the line, otherwise between round numbers. */
    static Scale spread(List<BigDecimal> values) {
        var nil = fromNil(values);
        var low = least(values);
        var high = most(values);
        if (low <= 0 || low < high / 2) {
            return nil;
        }
        var step = fromNil(values.stream()
                        .map(value -> value.subtract(BigDecimal.valueOf(low)))
                        .toList())
                .step();
        var from = Math.floor(low / step) * step;
        var to = Math.ceil(high / step) * step;
        return new Scale(from, to == from ? from + step : to, step);
    }

    /** From just below the least to just above the greatest. */
    static Scale around(Collection<BigDecimal> values) {
        var low = least(values);
        var high = most(values);
        var room = high == low ? Math.max(1, Math.abs(high)) * 0.05 : (high - low) * 0.04;
        return new Scale(low - room, high + room, high - low);
    }

    double share(BigDecimal value) {
        return share(value.doubleValue());
    }

    double share(double value) {
        return Math.clamp((value - least) / (most - least), 0, 1);
    }

    List<BigDecimal> ticks() {
        var ticks = new ArrayList<BigDecimal>();
        for (var tick = Math.ceil(least / step); tick * step <= most + step / 1000; tick++) {
            ticks.add(BigDecimal.valueOf(Math.round(tick)).multiply(new BigDecimal(number(step))));
        }
        return ticks;
    }

    /** How many decimals the round numbers need. */
    int decimals() {
        return step >= 1 ? 0 : (int) Math.ceil(-Math.log10(step));
    }

    /** A coordinate: one decimal, with a dot. */
    static String at(double coordinate) {
        var text = String.format(Locale.ROOT, "%.1f", coordinate);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static Scale round(double low, double high) {
        var rough = (high - low) / 6;
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        var lead = rough / power;
        var step = (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power;
        return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
    }

    private static String number(double step) {
        return BigDecimal.valueOf(step).stripTrailingZeros().toPlainString();
    }

    private static double least(Collection<BigDecimal> values) {
        return values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    }

    private static double most(Collection<BigDecimal> values) {
        return values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    }
}
