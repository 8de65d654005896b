// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.reconcile.Seal;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure as the viewer may see it.
 *
 * @param numerator in the measure's own unit (kroner, not øre), without the factor; empty when missing or hidden
 * @param denominator as the numerator; empty also when the key figure has none
 * @param value factor × numerator / denominator to ten decimals, half up; present when state is VALUE or ZERO
 * @param provisional something it needs had not been delivered, or an older state stands in
 * @param present of the months or municipalities that should be there, how many were
 * @param expected how many should be there: 98 for the country, the period's months for a municipality
 * @param seal whether what it is built on is reconciled with the ledger; empty for others' and for what is built on nothing
 *     that is reconciled
 */
public record Cell(
        KeyFigureId keyFigure,
        Place place,
        Period period,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<BigDecimal> value,
        State state,
        boolean provisional,
        int present,
        int expected,
        Optional<Seal> seal) {

    Cell with(Optional<Seal> other) {
        return other.equals(seal)
                ? this
                : new Cell(
                        keyFigure,
                        place,
                        period,
                        numerator,
                        denominator,
                        value,
                        state,
                        provisional,
                        present,
                        expected,
                        other);
    }
}
