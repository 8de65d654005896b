// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A figure as it is, before it is known who asks.
 *
 * @param persons the smallest number of persons that it lets one see, where it counts persons
 */
record Figure(
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<BigDecimal> value,
        State state,
        boolean provisional,
        int present,
        int expected,
        OptionalLong persons) {

    static Figure none(State state, int present, int expected) {
        return new Figure(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                state,
                false,
                present,
                expected,
                OptionalLong.empty());
    }
}
