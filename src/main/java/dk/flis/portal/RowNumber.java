// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import java.util.Optional;

/** The number of something kept, as an address or a form gives it. */
final class RowNumber {

    private RowNumber() {}

    /** Empty for none and for blank. */
    static Optional<Long> of(String parameter, Optional<String> text) {
        return text.filter(given -> !given.isBlank()).map(given -> {
            if (!given.matches("\\d{1,18}")) {
                throw Choices.malformed(parameter, given);
            }
            return Long.parseLong(given);
        });
    }
}
