// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Several periods of a figure taken together, from their components; never the sum or the mean of what is shown.
 *
 * @param adding how, or why not; when not, there are no numbers
 * @param state MISSING, too, when one of the periods has no figure: a sum without one of its addends would be another
 * @param present of what should be there in the period that has least
 */
public record Together(
        KeyFigureId keyFigure,
        Place place,
        List<Period> periods,
        Adding adding,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<BigDecimal> value,
        State state,
        boolean provisional,
        int present,
        int expected) {

    public Together {
        periods = List.copyOf(periods);
    }

    /** As a cell of the last period, for what writes cells; the periods are told beside it. */
    public Cell cell() {
        return new Cell(
                keyFigure,
                place,
                periods.getLast(),
                numerator,
                denominator,
                value,
                state,
                provisional,
                present,
                expected,
                Optional.empty());
    }
}
