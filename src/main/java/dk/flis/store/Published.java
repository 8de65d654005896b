// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The publications on record, and what each of them shows. */
final class Published {

    /** The end of a day, as the users see it. */
    private static final ZoneId DANISH_TIME = ZoneId.of("Europe/Copenhagen");

    private static final String SELECT = "SELECT number, at, monthly, catalogue, mart, thinned FROM publication ";

    private static final String THIN = """
            UPDATE publication SET thinned = :now
            WHERE thinned IS NULL AND NOT monthly AND at < :before AND number < (SELECT max(number) FROM publication)
            """;

    private static final String SLICES = """
            SELECT dataset, municipality, month FROM published_slice
            WHERE since <= :number AND (until IS NULL OR until > :number)
            """;

    private static final String FILES = """
            SELECT path, dataset, municipality, year, row_count FROM published_file
            WHERE since <= :number AND (until IS NULL OR until > :number)
            ORDER BY dataset, municipality, year, path
            """;

    private static final String VERSIONS = """
            SELECT DISTINCT ON (dataset) dataset, snapshot_id FROM published_table
            WHERE since <= :number
            ORDER BY dataset, since DESC
            """;

    /** Files of partitions that the latest publication shows. */
    private static final String SHOWN = """
            SELECT path, dataset, municipality, year, row_count FROM published_file
            JOIN unnest(:datasets::text[], :municipalities::int[], :years::int[]) AS part (dataset, municipality, year)
            USING (dataset, municipality, year)
            WHERE until IS NULL
            """;

    /** Tables whose state is not the one that was last recorded: a publication was cut short, or somebody wrote. */
    private static final String ASTRAY = """
            SELECT table_name FROM iceberg_tables
            WHERE catalog_name = :catalog AND table_namespace = :namespace
              AND metadata_location IS DISTINCT FROM (
                  SELECT metadata_location FROM published_table
                  WHERE dataset = table_name ORDER BY since DESC LIMIT 1)
            """;

    private final DataFolder data;

    Published(DataFolder data) {
        this.data = data;
    }

    Optional<Publication> latest(JdbcClient database) {
        return database.sql(SELECT + "ORDER BY number DESC LIMIT 1")
                .query((row, _) -> publication(row))
                .optional();
    }

    /** @throws StoreException UNKNOWN when its figures are no longer kept */
    Optional<Publication> find(JdbcClient database, long number) {
        return database.sql(SELECT + "WHERE number = :number")
                .param("number", number)
                .query((row, _) -> kept(row))
                .optional();
    }

    /** @throws StoreException UNKNOWN when what was shown on that day is no longer kept */
    Optional<Publication> asOf(JdbcClient database, LocalDate day) {
        return database.sql(SELECT + "WHERE at < :end ORDER BY number DESC LIMIT 1")
                .param("end", day.plusDays(1).atStartOfDay(DANISH_TIME).toOffsetDateTime())
                .query((row, _) -> kept(row))
                .optional();
    }

    /** Those whose figures are kept. */
    List<Publication> all(JdbcClient database) {
        return database.sql(SELECT + "WHERE thinned IS NULL ORDER BY number")
                .query((row, _) -> publication(row))
                .list();
    }

    /** How many were let go. */
    int thin(JdbcClient database, Instant now, Instant before) {
        return database.sql(THIN)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Publication kept(ResultSet row) throws SQLException {
        if (row.getObject("thinned") != null) {
            throw new StoreException(
                    StoreException.Problem.UNKNOWN,
                    "the figures of publication %d are no longer kept; kept are the monthly editions and the last %d days"
                            .formatted(row.getLong("number"), Publications.KEPT_DAYS));
        }
        return publication(row);
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("monthly"),
                row.getString("catalogue"),
                row.getString("mart"));
    }

    Snapshot snapshot(JdbcClient database, long number) {
        var slices = new HashSet<>(database.sql(SLICES)
                .param("number", number)
                .query((row, _) -> slice(row).slice())
                .list());
        var files = new HashMap<SourceId, List<FactFile>>();
        database.sql(FILES).param("number", number).query(row -> {
            var file = shown(row);
            files.computeIfAbsent(file.partition().dataset(), _ -> new ArrayList<>())
                    .add(file.fact(data));
        });
        var versions = new HashMap<SourceId, Long>();
        database.sql(VERSIONS).param("number", number).query(row -> {
            versions.put(new SourceId(row.getString("dataset")), row.getLong("snapshot_id"));
        });
        return new Snapshot(files, slices, versions);
    }

    private static SliceKey slice(ResultSet row) throws SQLException {
        return new SliceKey(new SourceId(row.getString("dataset")), row.getInt("municipality"), row.getInt("month"));
    }

    /** A file in the latest publication. */
    record Shown(Path path, Partition partition, long rows) {

        FactFile fact(DataFolder data) {
            return new FactFile(data.facts().resolve(path), partition.code(), partition.year(), rows);
        }
    }

    List<Shown> shown(JdbcClient database, java.util.Collection<Partition> partitions) {
        return database.sql(SHOWN)
                .param("datasets", Partition.datasets(partitions))
                .param("municipalities", Partition.municipalities(partitions))
                .param("years", Partition.years(partitions))
                .query((row, _) -> shown(row))
                .list();
    }

    private static Shown shown(ResultSet row) throws SQLException {
        var partition =
                new Partition(new SourceId(row.getString("dataset")), row.getInt("municipality"), row.getInt("year"));
        return new Shown(Path.of(row.getString("path")), partition, row.getLong("row_count"));
    }

    List<SourceId> astray(JdbcClient database) {
        return database.sql(ASTRAY)
                .param("catalog", FactTables.CATALOG)
                .param("namespace", FactTables.NAMESPACE)
                .query((row, _) -> new SourceId(row.getString("table_name")))
                .list();
    }
}
