// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.nio.file.Path;

/**
 * A received file, unpacked.
 *
 * @param path what DuckDB reads: the file itself by a name of ours, or the unpacked text
 * @param sha256 of the file as it was received
 */
record Content(Path path, Form form, String sha256, Survey survey) {

    enum Form {
        TEXT,
        PARQUET
    }
}
