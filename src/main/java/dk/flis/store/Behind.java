// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which deliveries a publication shows of a municipality. */
public final class Behind {

    /** National statistics stand under municipality and month 0. */
    private static final String SHOWN = """
            SELECT s.dataset, s.month, d.number, d.file_name, d.received_at, d.row_count, d.sha256
            FROM published_slice s JOIN delivery d ON d.number = s.delivery
            WHERE s.dataset = ANY (:datasets::text[])
              AND s.since <= :publication AND (s.until IS NULL OR s.until > :publication)
              AND (s.municipality = 0 OR s.municipality = :municipality AND s.month BETWEEN :first AND :last)
            ORDER BY s.dataset, s.month
            """;

    private final Database database;

    Behind(Database database) {
        this.database = database;
    }

    /** @param month empty for national statistics, of which one file holds everything */
    public record Shown(
            SourceId dataset,
            Optional<Month> month,
            long delivery,
            String file,
            Instant received,
            long rows,
            String sha256) {}

    /** Those of the municipality in these months, and the national ones. */
    public List<Shown> of(
            Publication publication,
            Collection<SourceId> datasets,
            MunicipalityCode municipality,
            Month first,
            Month last) {
        return database.client()
                .sql(SHOWN)
                .param("datasets", datasets.stream().map(SourceId::value).toArray(String[]::new))
                .param("publication", publication.number())
                .param("municipality", municipality.value())
                .param("first", first.stored())
                .param("last", last.stored())
                .query((row, _) -> new Shown(
                        new SourceId(row.getString("dataset")),
                        row.getInt("month") == 0 ? Optional.empty() : Optional.of(Month.ofStored(row.getInt("month"))),
                        row.getLong("number"),
                        row.getString("file_name"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getLong("row_count"),
                        row.getString("sha256")))
                .list();
    }
}
