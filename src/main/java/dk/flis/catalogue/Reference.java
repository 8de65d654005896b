// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A figure that somebody else has published, to hold our own against.
 *
 * @param percent how far ours may lie from it, in per cent of it
 * @param source who published it and where
 */
public record Reference(Period period, WorkedCase.Place place, BigDecimal value, BigDecimal percent, String source) {

    /** Whether a figure lies as near as it should. */
    public boolean holds(BigDecimal computed) {
        var allowed = value.abs().multiply(percent, MathContext.DECIMAL128).movePointLeft(2);
        return computed.subtract(value).abs().compareTo(allowed) <= 0;
    }
}
