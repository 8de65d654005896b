// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Something said to all users of a municipality, or of the country.
 *
 * @param municipality empty: from the operator to everybody
 */
public record Message(
        long number,
        Optional<MunicipalityCode> municipality,
        Body body,
        Author author,
        Instant written,
        boolean changed) {

    public record Body(String title, String text) {

        public static final int LONGEST_TITLE = 120;
        public static final int LONGEST_TEXT = 4000;
    }
}
