// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.Exact;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much of a gap is only where money is booked: what is short on one account and over on its sibling, but never more
 * than either, so that the part neither exceeds the gap nor turns it round.
 *
 * @param sibling the key figure of the account that the money is taken for
 * @param amount of the gap; positive when the own municipality books more here and less there than the other
 * @param own both accounts over the own denominator, without the factor
 * @param other the same for the comparison
 */
public record Registered(KeyFigureId sibling, BigDecimal amount, Exact own, Exact other) {

    /**
     * Empty when the two differ the same way, or some number is not there: then nothing was moved between them.
     *
     * @param own and other the figure's cells, and the sibling's, which is laid over the figure's denominator
     * @param decimals 2 for øre
     */
    static Optional<Registered> of(Cell own, Cell other, Cell ownSibling, Cell otherSibling, int decimals) {
        if (ownSibling.numerator().isEmpty()
                || otherSibling.numerator().isEmpty()
                || otherSibling.present() < other.present()) {
            return Optional.empty();
        }
        var here = new Pair(over(own, own), over(other, other));
        var there = new Pair(over(ownSibling, own), over(otherSibling, other));
        var volume = Exact.of(own.denominator().orElse(BigDecimal.ONE));
        var gap = here.gap().times(volume).rounded(decimals);
        var elsewhere = there.gap().times(volume).rounded(decimals);
        if (gap.signum() * elsewhere.signum() >= 0) {
            return Optional.empty();
        }
        var moved = gap.abs().min(elsewhere.abs());
        return Optional.of(new Registered(
                ownSibling.keyFigure(),
                gap.signum() < 0 ? moved.negate() : moved,
                here.own().plus(there.own()).reduced(),
                here.other().plus(there.other()).reduced()));
    }

    private record Pair(Exact own, Exact other) {
        Exact gap() {
            return own.minus(other);
        }
    }

    private static Exact over(Cell above, Cell below) {
        return Exact.of(above.numerator().orElse(BigDecimal.ZERO))
                .dividedBy(Exact.of(below.denominator().orElse(BigDecimal.ONE)));
    }
}
