// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.delivery.Recognise.Recognised;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An unpacked file as DuckDB reads it: first its column names, then its rows. */
sealed interface Origin permits CsvOrigin, ParquetOrigin {

    /** Whether the column names are those of the layout. */
    boolean fits(Layout layout);

    /** The rows as far as they can be read; empty when the columns are not the dataset's. */
    Optional<Rows> rows(Session session, Recognised file, List<Field> fields, List<Integer> municipalities)
            throws IOException;

    /** Empty when the content cannot be read at all; then there is a finding. */
    static Optional<Origin> of(Content content, Engine engine, PrivateFolder folder, Findings findings)
            throws IOException {
        return switch (content.form()) {
            case PARQUET -> ParquetOrigin.of(content, engine, findings).map(origin -> origin);
            case TEXT -> CsvOrigin.of(content, folder, findings).map(origin -> origin);
        };
    }
}
