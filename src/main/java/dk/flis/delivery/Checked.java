// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Rows that passed every check, pseudonymised, as one Parquet file.
 *
 * <p>The file's columns are {@code _linje} BIGINT (physical line in the original), {@code kommune} INTEGER,
 * {@code maaned} INTEGER (202503), then the dataset's columns in order, typed as {@code Column.Type} says.
 *
 * @param sha256 of the file as received, 64 hexadecimal digits
 * @param sequence the note's loebenummer
 */
public record Checked(
        Slice slice, String sha256, long rows, OptionalLong sequence, Optional<String> sourceSystem, Path parquet) {}
