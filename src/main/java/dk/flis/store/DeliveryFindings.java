// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Slice;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What the checks found in deliveries: grouped, one by one, over months, and at others. */
public final class DeliveryFindings {

    private static final String GROUPS = """
            SELECT check_name, severity, coalesce(column_name, '') AS column_name,
                   coalesce(min(line) FILTER (WHERE line > 0), 0) AS line,
                   coalesce(mode() WITHIN GROUP (ORDER BY value), '') AS value,
                   (array_agg(message ORDER BY position))[1] AS message,
                   (array_agg(advice ORDER BY position))[1] AS advice,
                   sum(stands_for)::bigint AS found
            FROM finding WHERE delivery = :delivery
            GROUP BY check_name, severity, coalesce(column_name, '')
            ORDER BY severity, found DESC, min(position)
            """;

    private static final String ONE_BY_ONE = """
            SELECT check_name, severity, file_name, line, column_name, value, message, advice, stands_for
            FROM finding WHERE delivery = :delivery
            """;

    private static final String KIND = """
            AND check_name = :check AND coalesce(column_name, '') = :column
            """;

    private static final String VALUES = """
            SELECT value, sum(stands_for)::bigint AS found FROM finding
            WHERE delivery = :delivery AND value IS NOT NULL AND check_name = :check AND coalesce(column_name, '') = :column
            GROUP BY value ORDER BY found DESC, value LIMIT :count
            """;

    private static final String TREND = """
            SELECT d.month, count(DISTINCT d.number) FILTER (WHERE d.state = 'rejected') AS rejected,
                   coalesce(sum(f.stands_for) FILTER (WHERE f.severity = 'ERROR'), 0)::bigint AS errors,
                   coalesce(sum(f.stands_for) FILTER (WHERE f.severity = 'WARNING'), 0)::bigint AS warnings
            FROM delivery d LEFT JOIN finding f ON f.delivery = d.number
            WHERE d.dataset = :dataset AND d.municipality = :municipality AND d.month BETWEEN :first AND :last
              AND d.state <> 'unchanged'
            GROUP BY d.month ORDER BY d.month
            """;

    private static final String ELSEWHERE = """
            SELECT f.check_name, coalesce(f.column_name, '') AS column_name,
                   array_agg(DISTINCT d.municipality ORDER BY d.municipality) AS municipalities
            FROM delivery d JOIN finding f ON f.delivery = d.number
            WHERE d.dataset = :dataset AND d.municipality = ANY (:municipalities::int[])
              AND d.month BETWEEN :first AND :last AND f.check_name = ANY (:checks::text[])
            GROUP BY 1, 2
            """;

    private final Database database;

    DeliveryFindings(Database database) {
        this.database = database;
    }

    /**
     * What findings of a kind have in common.
     *
     * @param column blank when no column is to blame
     */
    public record Kind(String check, String column) {}

    /**
     * Findings of a kind.
     *
     * @param line the first; 0 when the whole file is meant
     * @param value the most frequent; blank when there is none
     */
    public record Group(
            Kind kind, Severity severity, long line, String value, String message, String advice, long found) {}

    /** Errors first, the most frequent first. */
    public List<Group> groups(long delivery) {
        return database.client()
                .sql(GROUPS)
                .param("delivery", delivery)
                .query((row, _) -> group(row))
                .list();
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                kind(row),
                Severity.valueOf(row.getString("severity")),
                row.getLong("line"),
                row.getString("value"),
                row.getString("message"),
                row.getString("advice"),
                row.getLong("found"));
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return new Kind(row.getString("check_name"), row.getString("column_name"));
    }

    /** In the order of the checks, that is by line within one. */
    public List<Finding> page(long delivery, Kind kind, int skip, int count) {
        return of(database.client().sql(ONE_BY_ONE + KIND + "ORDER BY position OFFSET :skip LIMIT :count"), kind)
                .param("delivery", delivery)
                .param("skip", skip)
                .param("count", count)
                .query((row, _) -> finding(row))
                .list();
    }

    /** How many of a kind are told one by one. */
    public long told(long delivery, Kind kind) {
        return of(database.client().sql("SELECT count(*) FROM finding WHERE delivery = :delivery " + KIND), kind)
                .param("delivery", delivery)
                .query(Long.class)
                .single();
    }

    /** A value, and how often it was found. */
    public record Value(String value, long found) {}

    /** The most frequent values of a kind. */
    public List<Value> values(long delivery, Kind kind, int count) {
        return of(database.client().sql(VALUES), kind)
                .param("delivery", delivery)
                .param("count", count)
                .query((row, _) -> new Value(row.getString("value"), row.getLong("found")))
                .list();
    }

    private static StatementSpec of(StatementSpec statement, Kind kind) {
        return statement.param("check", kind.check()).param("column", kind.column());
    }

    /** All of them, one after another. */
    public void each(long delivery, Consumer<Finding> reader) {
        database.client()
                .sql(ONE_BY_ONE + "ORDER BY position")
                .param("delivery", delivery)
                .query(row -> {
                    reader.accept(finding(row));
                });
    }

    /** @param row with all columns of a finding but its delivery */
    static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("check_name"),
                Severity.valueOf(row.getString("severity")),
                row.getString("file_name"),
                row.getLong("line"),
                Optional.ofNullable(row.getString("column_name")),
                Optional.ofNullable(row.getString("value")),
                row.getString("message"),
                row.getString("advice"),
                row.getLong("stands_for"));
    }

    /**
     * What was found in all deliveries of a month.
     *
     * @param rejected how many of them were
     */
    public record OfMonth(Month month, long rejected, long errors, long warnings) {}

    /** Of the same municipality and dataset, month by month; months of which nothing came are left out. */
    public List<OfMonth> trend(Slice.OfMunicipality slice, Month first) {
        return database.client()
                .sql(TREND)
                .param("dataset", slice.dataset().value())
                .param("municipality", slice.municipality().value())
                .param("first", first.stored())
                .param("last", slice.month().stored())
                .query((row, _) -> new OfMonth(
                        Month.ofStored(row.getInt("month")),
                        row.getLong("rejected"),
                        row.getLong("errors"),
                        row.getLong("warnings")))
                .list();
    }

    /** Where else the same was found. */
    public record Elsewhere(Kind kind, List<MunicipalityCode> municipalities) {
        public Elsewhere {
            municipalities = List.copyOf(municipalities);
        }
    }

    /** In deliveries of the dataset by these municipalities for the months from the first to the last. */
    public List<Elsewhere> elsewhere(
            SourceId dataset,
            Collection<MunicipalityCode> municipalities,
            Month first,
            Month last,
            List<String> checks) {
        return database.client()
                .sql(ELSEWHERE)
                .param("dataset", dataset.value())
                .param(
                        "municipalities",
                        municipalities.stream()
                                .mapToInt(MunicipalityCode::value)
                                .toArray())
                .param("first", first.stored())
                .param("last", last.stored())
                .param("checks", checks.toArray(String[]::new))
                .query((row, _) -> new Elsewhere(kind(row), codes(row.getArray("municipalities"))))
                .list();
    }

    private static List<MunicipalityCode> codes(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray())
                .map(MunicipalityCode::new)
                .toList();
    }
}
