// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.Optional;

/**
 * Where in a file.
 *
 * @param line 0 when the whole file is meant
 */
record Place(long line, Optional<String> column, Optional<String> value) {

    static final Place WHOLE_FILE = new Place(0, Optional.empty(), Optional.empty());

    static Place line(long line) {
        return new Place(line, Optional.empty(), Optional.empty());
    }

    static Place cell(long line, String column, String value) {
        return new Place(line, Optional.of(column), Optional.of(value));
    }

    static Place column(long line, String column) {
        return new Place(line, Optional.of(column), Optional.empty());
    }
}
