// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The deliveries of a municipality that count: the last one that was accepted for each month, published or not. */
public final class Accepted {

    private static final String CURRENT = """
            SELECT number, month, file_name, sha256, note_sha256, received_at, row_count, source_system, fact_path,
                EXISTS (SELECT FROM published_slice s WHERE s.delivery = number AND s.until IS NULL) AS published
            FROM delivery
            WHERE state = 'accepted' AND dataset = :dataset AND municipality = :municipality
              AND month BETWEEN :first AND :last
            ORDER BY month
            """;

    private static final String REMARKS = """
            SELECT column_name, value, message, count(*) AS times FROM finding
            WHERE delivery = ANY (:deliveries::bigint[]) AND column_name = ANY (:columns::text[])
            GROUP BY column_name, value, message ORDER BY times DESC, value LIMIT :most
            """;

    /** Of files that wait to be mended: nothing newer of their month was accepted. */
    private static final String REFUSED = """
            SELECT d.month, f.column_name, f.value, (array_agg(f.message ORDER BY f.position))[1] AS message,
                sum(f.stands_for)::bigint AS times
            FROM delivery d JOIN finding f ON f.delivery = d.number
            WHERE d.state = 'rejected' AND d.dataset = :dataset AND d.municipality = :municipality
              AND d.month BETWEEN :first AND :last AND f.column_name = ANY (:columns::text[])
              AND f.check_name = ANY (:checks::text[]) AND f.value IS NOT NULL
              AND d.number = (SELECT max(o.number) FROM delivery o
                  WHERE o.dataset = d.dataset AND o.municipality = d.municipality AND o.month = d.month
                    AND o.state IN ('rejected', 'accepted', 'superseded'))
            GROUP BY d.month, f.column_name, f.value ORDER BY d.month, f.column_name, times DESC, f.value
            """;

    private final Database database;
    private final DataFolder data;

    Accepted(Database database, DataFolder data) {
        this.database = database;
        this.data = data;
    }

    /**
     * @param note the SHA-256 of the delivery note, where one came with it
     * @param facts its rows as Parquet
     * @param published whether the newest publication shows it
     */
    public record Delivery(
            long number,
            Month month,
            String file,
            String sha256,
            Optional<String> note,
            Instant received,
            long rows,
            Optional<String> sourceSystem,
            Path facts,
            boolean published) {}

    /** By month; a month without any is not there. */
    public List<Delivery> of(SourceId dataset, MunicipalityCode municipality, Month first, Month last) {
        return database.client()
                .sql(CURRENT)
                .param("dataset", dataset.value())
                .param("municipality", municipality.value())
                .param("first", first.stored())
                .param("last", last.stored())
                .query((row, _) -> delivery(row))
                .list();
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("number"),
                Month.ofStored(row.getInt("month")),
                row.getString("file_name"),
                row.getString("sha256"),
                Optional.ofNullable(row.getString("note_sha256")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getLong("row_count"),
                Optional.ofNullable(row.getString("source_system")),
                data.facts().resolve(row.getString("fact_path")),
                row.getBoolean("published"));
    }

    /** What made a file be rejected, and of which month. */
    public record Refused(Month month, Remark remark) {}

    /** What these checks said in these columns of the newest files, where those were rejected. */
    public List<Refused> refused(Slices of, Collection<String> columns, Collection<String> checks) {
        return database.client()
                .sql(REFUSED)
                .param("dataset", of.dataset().value())
                .param("municipality", of.municipality().value())
                .param("first", of.first().stored())
                .param("last", of.last().stored())
                .param("columns", columns.toArray(new String[0]))
                .param("checks", checks.toArray(new String[0]))
                .query((row, _) -> new Refused(
                        Month.ofStored(row.getInt("month")),
                        new Remark(
                                row.getString("column_name"),
                                row.getString("value"),
                                row.getString("message"),
                                row.getLong("times"))))
                .list();
    }

    /** The months of a municipality's dataset from the first to the last. */
    public record Slices(SourceId dataset, MunicipalityCode municipality, Month first, Month last) {}

    /** What the checks said of a value in one of their columns. */
    public record Remark(String column, String value, String message, long times) {}

    /** Of these deliveries and columns, the commonest first. */
    public List<Remark> remarks(Collection<Long> deliveries, Collection<String> columns, int most) {
        return database.client()
                .sql(REMARKS)
                .param("deliveries", deliveries.toArray(new Long[0]))
                .param("columns", columns.toArray(new String[0]))
                .param("most", most)
                .query((row, _) -> new Remark(
                        row.getString("column_name"),
                        Optional.ofNullable(row.getString("value")).orElse(""),
                        row.getString("message"),
                        row.getLong("times")))
                .list();
    }
}
