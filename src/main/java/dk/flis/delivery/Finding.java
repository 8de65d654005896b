// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.Optional;

/**
 * One thing that a check has to say about one place.
 *
 * @param check the check's lasting name, such as {@code ukendt-kode}
 * @param line the physical line, counted from 1, the header being line 1; 0 when the whole file is meant
 * @param value the value as sent; a person's is never repeated here
 * @param standsFor how many findings it tells of: those of a kind that are too many to be told one by one are told in one
 */
public record Finding(
        String check,
        Severity severity,
        String file,
        long line,
        Optional<String> column,
        Optional<String> value,
        String message,
        String advice,
        long standsFor) {

    public Finding(
            String check,
            Severity severity,
            String file,
            long line,
            Optional<String> column,
            Optional<String> value,
            String message,
            String advice) {
        this(check, severity, file, line, column, value, message, advice, 1);
    }

    public enum Severity {
        /** The delivery is rejected. */
        ERROR,
        /** The delivery is accepted with a word. */
        WARNING
    }
}
