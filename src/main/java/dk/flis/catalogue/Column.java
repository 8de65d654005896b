// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.Optional;

/**
 * A column of a dataset or a derived dataset.
 *
 * @param title the Danish heading
 * @param description what a supplier must put in it
 */
public record Column(
        String name, String title, String description, Type type, boolean required, Optional<String> unit) {

    /** What a value is, and so how it is checked and stored. */
    public sealed interface Type {

        /** Stored as VARCHAR. */
        record Text(Optional<String> pattern) implements Type {}

        /** Stored as BIGINT. */
        record Whole(Optional<Long> least, Optional<Long> most) implements Type {}

        /** Stored as DECIMAL(18, scale); kroner have scale 2. */
        record Exact(int scale, Optional<Long> least, Optional<Long> most) implements Type {}

        /** Stored as DATE. */
        record Day() implements Type {}

        /** A value of a code list; stored as VARCHAR in the list's own spelling. */
        record Code(String list) implements Type {}

        /** A person: stored as the pseudonym, VARCHAR of 32 hexadecimal digits; never shown. */
        record Person() implements Type {}
    }
}
