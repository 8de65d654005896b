// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Everything that was ever handed in, to be looked at; who may look is for the caller to know. */
public final class Deliveries {

    private static final String SLICES = """
            SELECT dataset, municipality, month,
                   max(number) FILTER (WHERE state = 'accepted') AS current,
                   min(received_at) FILTER (WHERE state IN ('accepted', 'superseded')) AS first,
                   count(*) FILTER (WHERE state IN ('accepted', 'superseded')) AS taken,
                   max(number) FILTER (WHERE state = 'rejected') AS rejected,
                   max(number) AS latest
            FROM delivery
            WHERE month BETWEEN :first AND :last AND municipality > 0 AND dataset IS NOT NULL
              AND (:municipality::int IS NULL OR municipality = :municipality)
            GROUP BY dataset, municipality, month
            """;

    private static final String OF_SLICE = Delivered.SELECT + """
            WHERE dataset = :dataset AND municipality = :municipality AND month = :month ORDER BY number
            """;

    private static final String SOME = """
            WHERE (:municipality::int IS NULL OR municipality = :municipality)
              AND (cardinality(:datasets::text[]) = 0 OR dataset = ANY (:datasets::text[]))
              AND (NOT :trouble OR state = 'rejected')
            """;

    private final Database database;

    Deliveries(Database database) {
        this.database = database;
    }

    public Optional<Delivered> find(long number) {
        return database.client()
                .sql(Delivered.SELECT + "WHERE number = :number")
                .param("number", number)
                .query((row, _) -> Delivered.of(row))
                .optional();
    }

    /** All that came of a slice, oldest first. */
    public List<Delivered> of(Slice slice) {
        var key = SliceKey.of(slice);
        return database.client()
                .sql(OF_SLICE)
                .param("dataset", key.dataset().value())
                .param("municipality", key.municipality())
                .param("month", key.month())
                .query((row, _) -> Delivered.of(row))
                .list();
    }

    /**
     * Some of all.
     *
     * @param municipality empty: also what could not be told whose it is, and public statistics
     * @param datasets empty: of any
     */
    public record Some(Optional<MunicipalityCode> municipality, List<SourceId> datasets, Which which) {
        public Some {
            datasets = List.copyOf(datasets);
        }
    }

    /** Which of them. */
    public enum Which {
        ALL,
        REJECTED
    }

    /** Newest first. */
    public List<Delivered> page(Some some, int skip, int count) {
        return with(some, Delivered.SELECT + SOME + "ORDER BY number DESC OFFSET :skip LIMIT :count")
                .param("skip", skip)
                .param("count", count)
                .query((row, _) -> Delivered.of(row))
                .list();
    }

    public long count(Some some) {
        return with(some, "SELECT count(*) FROM delivery " + SOME)
                .query(Long.class)
                .single();
    }

    private StatementSpec with(Some some, String sql) {
        return database.client()
                .sql(sql)
                .param(
                        "municipality",
                        some.municipality().map(MunicipalityCode::value).orElse(null),
                        Types.INTEGER)
                .param("datasets", some.datasets().stream().map(SourceId::value).toArray(String[]::new))
                .param("trouble", some.which() == Which.REJECTED);
    }

    /**
     * How a municipality's slice stands.
     *
     * @param current the delivery that counts
     * @param first when the first one came that counted
     * @param taken how many have counted and were not taken back
     * @param rejected the newest that was rejected
     * @param latest the newest of all
     */
    public record SliceState(
            Slice.OfMunicipality slice,
            OptionalLong current,
            Optional<Instant> first,
            int taken,
            OptionalLong rejected,
            long latest) {}

    /** Of the months from the first to the last, in one statement; only slices of which something came. */
    public List<SliceState> slices(Month first, Month last, Optional<MunicipalityCode> municipality) {
        return database.client()
                .sql(SLICES)
                .param("first", first.stored())
                .param("last", last.stored())
                .param("municipality", municipality.map(MunicipalityCode::value).orElse(null), Types.INTEGER)
                .query((row, _) -> state(row))
                .list();
    }

    private static SliceState state(ResultSet row) throws SQLException {
        return new SliceState(
                new Slice.OfMunicipality(
                        new SourceId(row.getString("dataset")),
                        new MunicipalityCode(row.getInt("municipality")),
                        Month.ofStored(row.getInt("month"))),
                whole(row, "current"),
                Optional.ofNullable(row.getObject("first", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("taken"),
                whole(row, "rejected"),
                row.getLong("latest"));
    }

    private static OptionalLong whole(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** How many deliveries count, by the records, that no publication shows yet. */
    public long unpublished() {
        return database.client().sql("""
                        SELECT count(*) FROM delivery d WHERE state = 'accepted'
                          AND NOT EXISTS (SELECT FROM published_slice p WHERE p.delivery = d.number AND p.until IS NULL)
                        """).query(Long.class).single();
    }

    /** How many received ones are not decided yet. */
    public long undecided() {
        return database.client()
                .sql("SELECT count(*) FROM delivery WHERE state IN ('received', 'checked')")
                .query(Long.class)
                .single();
    }
}
