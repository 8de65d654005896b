// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.figures.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rounds parts so that they still add up: what is left over goes to the parts that lost most by rounding down. */
public final class Apportion {

    private Apportion() {}

    /**
     * @param decimals of the parts and the total; a negative count rounds to tens, hundreds …
     * @param total rounded to those decimals; what the parts are to add up to
     */
    public static List<BigDecimal> parts(List<Exact> exact, int decimals, BigDecimal total) {
        if (exact.isEmpty()) {
            return List.of();
        }
        var unit = BigDecimal.ONE.movePointLeft(decimals);
        var parts = exact.stream().map(part -> part.floor(decimals)).collect(Collectors.toCollection(ArrayList::new));
        var left = total.subtract(sum(parts)).divideToIntegralValue(unit).intValueExact();
        var order = byLoss(exact, parts);
        for (var given = 0; given < Math.abs(left); given++) {
            var step = left > 0 ? given : parts.size() - 1 - given % parts.size();
            var at = order.get(step % parts.size());
            parts.set(at, parts.get(at).add(left > 0 ? unit : unit.negate()));
        }
        return List.copyOf(parts);
    }

    /** The greatest loss first; the earlier of equals. */
    private static List<Integer> byLoss(List<Exact> exact, List<BigDecimal> parts) {
        return IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.<Integer, Exact>comparing(
                        at -> exact.get(at).minus(Exact.of(parts.get(at))), Apportion::greatestFirst))
                .toList();
    }

    private static int greatestFirst(Exact one, Exact other) {
        return other.minus(one).signum();
    }

    private static BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
