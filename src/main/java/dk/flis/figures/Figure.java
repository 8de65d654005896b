// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure as it is, before it is known who asks.
 *
 * @param ratio numerator and denominator before anything is rounded; empty where there is no figure
 * @param hidden it lets one see few persons, or would help to find such a number: only for who may see those
 */
record Figure(
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<BigDecimal> value,
        State state,
        boolean provisional,
        int present,
        int expected,
        Optional<Ratio> ratio,
        boolean hidden) {

    /** @param below one for a figure without a denominator */
    record Ratio(Exact above, Exact below) {}

    static Figure none(State state, int present, int expected) {
        return new Figure(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                state,
                false,
                present,
                expected,
                Optional.empty(),
                state == State.SUPPRESSED);
    }

    Figure hiddenIf(boolean also) {
        return new Figure(numerator, denominator, value, state, provisional, present, expected, ratio, hidden || also);
    }
}
