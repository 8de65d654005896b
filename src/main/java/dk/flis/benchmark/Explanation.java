// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The gap between an own amount and what the other's figure would give at the own volume, laid on the factors of the
 * figure's chain. The effects add up to the gap to the last digit.
 *
 * @param own the numerator as it is, such as kroner
 * @param other the numerator with the other's figure and the own denominator
 * @param effects volume first, price last
 */
public record Explanation(BigDecimal own, BigDecimal other, List<Effect> effects) {

    public Explanation {
        effects = List.copyOf(effects);
        var sum = effects.stream().map(Effect::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(own.subtract(other)) != 0) {
            throw new IllegalArgumentException("the effects add up to " + sum + " and not to " + own + " − " + other);
        }
    }

    public enum Kind {
        /** How much there is of what is paid for: who could get it, how many do, how much each gets. */
        VOLUME,
        /** What one of it costs. */
        PRICE
    }

    public record Effect(Kind kind, KeyFigureId keyFigure, BigDecimal amount) {}

    /**
     * @param volume the own denominator
     * @param decimals 2 for øre
     */
    public static Explanation of(Chain chain, Exact volume, int decimals) {
        var exact = new ArrayList<Exact>();
        lay(chain, volume, exact);
        var gap = chain.own().minus(chain.other()).times(volume).rounded(decimals);
        var own = chain.own().times(volume).rounded(decimals);
        var amounts = Apportion.parts(exact, decimals, gap);
        var leaves = chain.leaves();
        var effects = new ArrayList<Effect>();
        for (var at = 0; at < leaves.size(); at++) {
            effects.add(new Effect(
                    at == leaves.size() - 1 ? Kind.PRICE : Kind.VOLUME,
                    leaves.get(at).keyFigure(),
                    amounts.get(at)));
        }
        return new Explanation(own, own.subtract(gap), effects);
    }

    public BigDecimal gap() {
        return own.subtract(other);
    }

    /** A factor with factors of its own hands its part on to them. */
    private static void lay(Chain link, Exact worth, List<Exact> parts) {
        if (link.by().isEmpty()) {
            parts.add(link.own().minus(link.other()).times(worth));
            return;
        }
        var weights = Shapley.weights(
                link.by().stream().map(Chain::own).toList(),
                link.by().stream().map(Chain::other).toList());
        for (var at = 0; at < weights.size(); at++) {
            lay(link.by().get(at), worth.times(weights.get(at)), parts);
        }
    }
}
