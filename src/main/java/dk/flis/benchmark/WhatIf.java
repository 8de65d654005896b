// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.figures.Cell;
import dk.flis.figures.Exact;
import dk.flis.reference.Fraction;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a municipality would spend less with another unit cost at its own volume.
 *
 * @param own what it spends: its numerator
 * @param then what it would spend
 */
public record WhatIf(BigDecimal own, BigDecimal then) {

    /** Øre. */
    private static final int DECIMALS = 2;

    /**
     * @param target the unit cost of somebody else, as the key figure states it
     * @param factor the key figure's own
     * @param percent how much of the way there, 0–100
     */
    public static Optional<WhatIf> of(Cell own, BigDecimal target, Fraction factor, int percent) {
        if (own.value().isEmpty() || own.numerator().isEmpty()) {
            return Optional.empty();
        }
        var spent = Exact.of(own.numerator().get());
        var volume = own.denominator().map(Exact::of).orElse(Exact.ONE);
        var whole = Exact.of(target)
                .times(volume)
                .times(factor.denominator())
                .dividedBy(Exact.of(factor.numerator()))
                .minus(spent);
        var then = spent.plus(whole.times(percent).dividedBy(Exact.of(100)));
        return Optional.of(new WhatIf(spent.rounded(DECIMALS), then.rounded(DECIMALS)));
    }

    /** What would be left over; negative where it would cost more. */
    public BigDecimal room() {
        return own.subtract(then);
    }
}
