// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.SourceId;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a publication made now would show: the current deliveries that may be used, and the files that hold them. */
final class Wanted {

    /** The area is empty for public statistics, which need no permission. */
    private static final String SOURCES = """
            WITH source AS (
                SELECT * FROM unnest(:sources::text[], :areas::text[]) AS source (dataset, area)
            )
            """;

    private static final String WANTED = SOURCES + """
            , wanted AS (
                SELECT dataset, municipality, month, number, row_count, fact_path, fact_bytes
                FROM delivery JOIN source USING (dataset)
                WHERE state = 'accepted'
                  AND (area = '' OR (municipality, area) IN (
                      SELECT municipality, area FROM permission WHERE revoked_at IS NULL))
            )
            """;

    private static final String CHANGES = WANTED + """
            , shown AS (
                SELECT dataset, municipality, month, delivery FROM published_slice WHERE until IS NULL
            )
            SELECT dataset, municipality, month, coalesce(number, 0) AS wanted, coalesce(delivery, 0) AS shown
            FROM wanted FULL JOIN shown USING (dataset, municipality, month)
            WHERE number IS DISTINCT FROM delivery
            """;

    private static final String PARTITIONS = """
            unnest(:datasets::text[], :municipalities::int[], :years::int[]) AS part (dataset, municipality, year)
            """;

    private static final String FILES = WANTED + """
            SELECT wanted.* FROM wanted
            JOIN\s""" + PARTITIONS + """
            ON wanted.dataset = part.dataset AND wanted.municipality = part.municipality AND month / 100 = year
            ORDER BY number
            """;

    private static final String COMPACTED = """
            SELECT compacted_file.* FROM compacted_file
            JOIN\s""" + PARTITIONS + """
            USING (dataset, municipality, year)
            ORDER BY cardinality(deliveries) DESC, path
            """;

    private static final String UNPUBLISHED = """
            SELECT DISTINCT dataset, municipality, year FROM compacted_file
            WHERE path NOT IN (SELECT path FROM published_file WHERE until IS NULL)
            """;

    private static final String OF_DATASET = WANTED + """
            SELECT DISTINCT dataset, municipality, month / 100 AS year FROM wanted WHERE dataset = :dataset
            """;

    private static final String CROWDED = WANTED + """
            SELECT dataset, municipality, month / 100 AS year, count(*) AS deliveries
            FROM wanted WHERE municipality > 0
            GROUP BY dataset, municipality, month / 100
            HAVING count(*) >= :least
            ORDER BY 1, 2, 3
            """;

    private static final String UNUSED = SOURCES + """
            SELECT area, count(*) AS deliveries, count(DISTINCT municipality) AS municipalities
            FROM delivery JOIN source USING (dataset)
            WHERE state = 'accepted' AND area <> ''
              AND (municipality, area) NOT IN (SELECT municipality, area FROM permission WHERE revoked_at IS NULL)
            GROUP BY area ORDER BY area
            """;

    private final Catalogue catalogue;

    Wanted(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param wanted the delivery that should be shown, 0 for none; {@code shown} the one that is */
    record Change(SliceKey slice, long wanted, long shown) {}

    List<Change> changes(JdbcClient database) {
        return sources(database.sql(CHANGES))
                .query((row, _) -> new Change(
                        new SliceKey(
                                new SourceId(row.getString("dataset")),
                                row.getInt("municipality"),
                                row.getInt("month")),
                        row.getLong("wanted"),
                        row.getLong("shown")))
                .list();
    }

    /** What was accepted and is not used for want of a permission. */
    List<Unused> unused(JdbcClient database) {
        return sources(database.sql(UNUSED))
                .query((row, _) -> new Unused(
                        new AreaId(row.getString("area")), row.getInt("municipalities"), row.getLong("deliveries")))
                .list();
    }

    /** Every wanted delivery's own file. */
    List<StoredFile> single(JdbcClient database, Collection<Partition> partitions) {
        return partitions(sources(database.sql(FILES)), partitions)
                .query((row, _) -> single(row))
                .list();
    }

    /** Files that hold several deliveries, those with most of them first; some may hold what is no longer wanted. */
    List<StoredFile> compacted(JdbcClient database, Collection<Partition> partitions) {
        return partitions(database.sql(COMPACTED), partitions)
                .query((row, _) -> compacted(row))
                .list();
    }

    /** Partitions that were compacted since they were published. */
    List<Partition> unpublished(JdbcClient database) {
        return database.sql(UNPUBLISHED).query((row, _) -> partition(row)).list();
    }

    /** Partitions of a dataset with something wanted. */
    List<Partition> partitions(JdbcClient database, SourceId dataset) {
        return sources(database.sql(OF_DATASET))
                .param("dataset", dataset.value())
                .query((row, _) -> partition(row))
                .list();
    }

    /** Partitions of municipalities with many wanted deliveries. */
    List<Partition> crowded(JdbcClient database, int least) {
        return sources(database.sql(CROWDED))
                .param("least", least)
                .query((row, _) -> partition(row))
                .list();
    }

    private static StoredFile single(ResultSet row) throws SQLException {
        var month = row.getInt("month");
        var slice = new SliceKey(new SourceId(row.getString("dataset")), row.getInt("municipality"), month);
        return new StoredFile(
                Path.of(row.getString("fact_path")),
                Partition.of(slice),
                row.getLong("row_count"),
                row.getLong("fact_bytes"),
                month,
                month,
                Set.of(row.getLong("number")));
    }

    private static StoredFile compacted(ResultSet row) throws SQLException {
        return new StoredFile(
                Path.of(row.getString("path")),
                partition(row),
                row.getLong("row_count"),
                row.getLong("bytes"),
                row.getInt("first_month"),
                row.getInt("last_month"),
                numbers(row.getArray("deliveries")));
    }

    private static Set<Long> numbers(Array array) throws SQLException {
        return Stream.of((Long[]) array.getArray()).collect(Collectors.toSet());
    }

    private static Partition partition(ResultSet row) throws SQLException {
        return new Partition(new SourceId(row.getString("dataset")), row.getInt("municipality"), row.getInt("year"));
    }

    private StatementSpec sources(StatementSpec statement) {
        var datasets = List.copyOf(catalogue.datasets().values());
        return statement
                .param(
                        "sources",
                        datasets.stream().map(dataset -> dataset.id().value()).toArray(String[]::new))
                .param("areas", datasets.stream().map(Wanted::area).toArray(String[]::new));
    }

    private static String area(Dataset dataset) {
        return switch (dataset.deliverer()) {
            case MUNICIPALITY -> dataset.area().value();
            case NATIONAL -> "";
        };
    }

    private static StatementSpec partitions(StatementSpec statement, Collection<Partition> partitions) {
        return statement
                .param("datasets", Partition.datasets(partitions))
                .param("municipalities", Partition.municipalities(partitions))
                .param("years", Partition.years(partitions));
    }
}
