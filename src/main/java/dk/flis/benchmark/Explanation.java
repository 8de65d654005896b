// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The gap between an own amount and what the other's figure would give at the own volume, laid on the factors of the
 * figure's chain. The effects add up to the gap to the last digit.
 *
 * @param own the numerator as it is, such as kroner
 * @param other the numerator with the other's figure and the own denominator
 * @param effects volume first, then mix, price and registration
 */
public record Explanation(BigDecimal own, BigDecimal other, List<Effect> effects) {

    public Explanation {
        effects = List.copyOf(effects);
        var sum = sum(effects.stream().map(Effect::amount).toList());
        if (sum.compareTo(own.subtract(other)) != 0) {
            throw new IllegalArgumentException("the effects add up to " + sum + " and not to " + own + " − " + other);
        }
    }

    public enum Kind {
        /** How much there is of what is paid for: who could get it, how many do, how much each gets. */
        VOLUME,
        /** Which kinds it is made up of, of which some cost more than others. */
        MIX,
        /** What one of it costs; where there is a mix, at the same composition. */
        PRICE,
        /** Only where the money is booked. */
        REGISTRATION
    }

    /** @param parts by kind of what is paid for; empty for an effect that is not split */
    public record Effect(Kind kind, KeyFigureId keyFigure, BigDecimal amount, List<Part> parts) {
        public Effect {
            parts = List.copyOf(parts);
            if (!parts.isEmpty()
                    && sum(parts.stream().map(Part::amount).toList()).compareTo(amount) != 0) {
                throw new IllegalArgumentException("the parts " + parts + " do not add up to " + amount);
            }
        }

        Effect(Kind kind, KeyFigureId keyFigure, BigDecimal amount) {
            this(kind, keyFigure, amount, List.of());
        }
    }

    public record Part(KeyFigureId keyFigure, BigDecimal amount) {}

    /**
     * @param chain without what is only where money is booked
     * @param volume the own denominator
     * @param composition of the chain's last leaf; empty when that is not split
     * @param decimals 2 for øre
     */
    static Explanation of(
            Chain chain,
            Exact volume,
            Optional<Composition> composition,
            Optional<Registered> registered,
            int decimals) {
        var own = chain.own().times(volume).rounded(decimals);
        var gap = chain.own().minus(chain.other()).times(volume).rounded(decimals);
        var effects = new ArrayList<>(new Laid(chain, volume, composition).effects(gap, decimals));
        registered.ifPresent(part -> effects.add(new Effect(Kind.REGISTRATION, part.sibling(), part.amount())));
        var elsewhere = registered.map(Registered::amount).orElse(BigDecimal.ZERO);
        return new Explanation(own.add(elsewhere), own.subtract(gap), effects);
    }

    public BigDecimal gap() {
        return own.subtract(other);
    }

    public static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
