// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which deliveries publications brought, took the place of, or left out. */
public final class Changes {

    /** National statistics stand under municipality and month 0. */
    private static final String BETWEEN = """
            SELECT s.since AS publication, s.dataset, s.municipality, s.month, d.file_name, d.received_at,
                   CASE WHEN EXISTS (SELECT 1 FROM published_slice b
                                     WHERE b.dataset = s.dataset AND b.municipality = s.municipality
                                       AND b.month = s.month AND b.until = s.since)
                        THEN 'REPLACED' ELSE 'NEW' END AS kind
            FROM published_slice s JOIN delivery d ON d.number = s.delivery
            WHERE s.dataset = ANY (:datasets::text[]) AND s.since > :after AND s.since <= :until
            UNION ALL
            SELECT s.until, s.dataset, s.municipality, s.month, d.file_name, d.received_at, 'GONE'
            FROM published_slice s JOIN delivery d ON d.number = s.delivery
            WHERE s.dataset = ANY (:datasets::text[]) AND s.until > :after AND s.until <= :until
              AND NOT EXISTS (SELECT 1 FROM published_slice n
                              WHERE n.dataset = s.dataset AND n.municipality = s.municipality
                                AND n.month = s.month AND n.since = s.until)
            ORDER BY publication, dataset, municipality, month
            """;

    private final Database database;

    public Changes(Database database) {
        this.database = database;
    }

    /** What became of a slice. */
    public enum Kind {
        NEW,
        REPLACED,
        /** The municipality took back the delivery, or its permission for the area. */
        GONE
    }

    /** @param municipality empty, as the month is, for national statistics */
    public record Change(
            long publication,
            SourceId dataset,
            Optional<MunicipalityCode> municipality,
            Optional<Month> month,
            String file,
            Instant received,
            Kind kind) {}

    /** In the publications after the one up to and with the other, oldest first. */
    public List<Change> between(Publication after, Publication until, Collection<SourceId> datasets) {
        return database.client()
                .sql(BETWEEN)
                .param("datasets", datasets.stream().map(SourceId::value).toArray(String[]::new))
                .param("after", after.number())
                .param("until", until.number())
                .query((row, _) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        var municipality = row.getInt("municipality");
        return new Change(
                row.getLong("publication"),
                new SourceId(row.getString("dataset")),
                municipality == 0 ? Optional.empty() : Optional.of(new MunicipalityCode(municipality)),
                municipality == 0 ? Optional.empty() : Optional.of(Month.ofStored(row.getInt("month"))),
                row.getString("file_name"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                Kind.valueOf(row.getString("kind")));
    }
}
