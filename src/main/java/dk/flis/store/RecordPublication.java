// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.store.CommitFacts.State;
import dk.flis.store.Published.Shown;
import dk.flis.store.Wanted.Change;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a publication and the intervals of what it shows; the caller's transaction makes them one step. */
final class RecordPublication {

    private static final String PUBLICATION = """
            INSERT INTO publication (number, at, monthly, catalogue, mart)
            VALUES (:number, :at, :monthly, :catalogue, :mart)
            """;

    private static final String END_SLICES = """
            UPDATE published_slice SET until = :number
            FROM unnest(:datasets::text[], :municipalities::int[], :months::int[]) AS slice (dataset, municipality, month)
            WHERE published_slice.dataset = slice.dataset AND published_slice.municipality = slice.municipality
              AND published_slice.month = slice.month AND until IS NULL
            """;

    private static final String BEGIN_SLICES = """
            INSERT INTO published_slice (dataset, municipality, month, delivery, since)
            SELECT *, :number
            FROM unnest(:datasets::text[], :municipalities::int[], :months::int[], :deliveries::bigint[])
            """;

    private static final String END_FILES = """
            UPDATE published_file SET until = :number
            WHERE path = ANY (:paths::text[]) AND until IS NULL
            """;

    private static final String BEGIN_FILES = """
            INSERT INTO published_file (path, dataset, municipality, year, row_count, since)
            SELECT *, :number
            FROM unnest(:paths::text[], :datasets::text[], :municipalities::int[], :years::int[], :rows::bigint[])
            """;

    private static final String TABLE = """
            INSERT INTO published_table (dataset, since, snapshot_id, metadata_location)
            VALUES (:dataset, :number, :snapshot, :metadata)
            """;

    private final JdbcClient database;

    RecordPublication(JdbcClient database) {
        this.database = database;
    }

    void record(Publication publication, Plan plan) {
        database.sql(PUBLICATION)
                .param("number", publication.number())
                .param("at", publication.at().atOffset(ZoneOffset.UTC))
                .param("monthly", publication.monthly())
                .param("catalogue", publication.catalogue())
                .param("mart", publication.mart())
                .update();
        slices(plan);
        plan.files().values().forEach(change -> files(change, plan.number()));
        plan.states().forEach((dataset, state) -> table(dataset, state, plan.number()));
    }

    private void slices(Plan plan) {
        slices(
                END_SLICES,
                plan,
                plan.changes().stream().filter(change -> change.shown() > 0).toList());
        slices(
                BEGIN_SLICES,
                plan,
                plan.changes().stream().filter(change -> change.wanted() > 0).toList());
    }

    private void slices(String sql, Plan plan, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        database.sql(sql)
                .param("number", plan.number())
                .param(
                        "datasets",
                        changes.stream()
                                .map(change -> change.slice().dataset().value())
                                .toArray(String[]::new))
                .param(
                        "municipalities",
                        changes.stream()
                                .mapToInt(change -> change.slice().municipality())
                                .toArray())
                .param(
                        "months",
                        changes.stream()
                                .mapToInt(change -> change.slice().month())
                                .toArray())
                .param("deliveries", changes.stream().mapToLong(Change::wanted).toArray())
                .update();
    }

    private void files(FactChange change, long number) {
        if (!change.removed().isEmpty()) {
            database.sql(END_FILES)
                    .param("number", number)
                    .param(
                            "paths",
                            change.removed().stream()
                                    .map(Shown::path)
                                    .map(Object::toString)
                                    .toArray(String[]::new))
                    .update();
        }
        if (!change.added().isEmpty()) {
            begin(change.added(), number);
        }
    }

    private void begin(List<StoredFile> files, long number) {
        var partitions = files.stream().map(StoredFile::partition).toList();
        database.sql(BEGIN_FILES)
                .param("number", number)
                .param(
                        "paths",
                        files.stream()
                                .map(StoredFile::path)
                                .map(Object::toString)
                                .toArray(String[]::new))
                .param("datasets", Partition.datasets(partitions))
                .param("municipalities", Partition.municipalities(partitions))
                .param("years", Partition.years(partitions))
                .param("rows", files.stream().mapToLong(StoredFile::rows).toArray())
                .update();
    }

    private void table(SourceId dataset, State state, long number) {
        database.sql(TABLE)
                .param("dataset", dataset.value())
                .param("number", number)
                .param("snapshot", state.snapshot())
                .param("metadata", state.metadata())
                .update();
    }
}
