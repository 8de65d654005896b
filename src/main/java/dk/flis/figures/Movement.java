// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure under the catalogue in force and under a changed one, on the same rows.
 *
 * @param before empty when the key figure is new
 * @param after empty when it is gone
 */
public record Movement(KeyFigureId keyFigure, Place place, Period period, Optional<Cell> before, Optional<Cell> after) {

    /** Whether anybody who looks sees another figure, or one where there was none. */
    public boolean moves() {
        return !state(before).equals(state(after)) || !same(value(before), value(after));
    }

    /** After less before, where both have a value. */
    public Optional<BigDecimal> difference() {
        return value(after).flatMap(now -> value(before).map(now::subtract));
    }

    /** The difference in per cent of what was, to two decimals; empty where that was nil. */
    public Optional<BigDecimal> percent() {
        return difference()
                .flatMap(moved -> value(before)
                        .filter(was -> was.signum() != 0)
                        .map(was ->
                                moved.multiply(BigDecimal.valueOf(100)).divide(was.abs(), 2, RoundingMode.HALF_UP)));
    }

    /** Where nothing was delivered there is no figure, whether the key figure exists or not. */
    private static Optional<State> state(Optional<Cell> cell) {
        return cell.map(Cell::state).filter(state -> state != State.MISSING);
    }

    private static Optional<BigDecimal> value(Optional<Cell> cell) {
        return cell.flatMap(Cell::value);
    }

    private static boolean same(Optional<BigDecimal> left, Optional<BigDecimal> right) {
        return left.map(BigDecimal::stripTrailingZeros).equals(right.map(BigDecimal::stripTrailingZeros));
    }
}
