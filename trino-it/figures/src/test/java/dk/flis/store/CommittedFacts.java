// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import dk.flis.engine.Engine;
import dk.flis.store.Published.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.types.Types.NestedField;

/** Files as a test of figures makes them, committed as the store commits its own. */
public final class CommittedFacts implements AutoCloseable {

    private final DataFolder data;
    private final Database database;
    private final FactTables tables;
    private final CommitFacts commits;
    private final Engine engine;
    private final Map<FactFile, StoredFile> stored = new HashMap<>();
    private final Map<SourceId, Set<StoredFile>> shown = new HashMap<>();
    private final Map<SourceId, Long> versions = new HashMap<>();
    private long number;

    /** @param engine what copies files */
    public CommittedFacts(Path folder, Engine engine) {
        this.data = PreparedData.in(folder);
        this.database = Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data));
        this.tables = new FactTables(database, data);
        this.commits = new CommitFacts(tables);
        this.engine = engine;
    }

    /** The address of the tables in Trino. */
    public String showToTrino() {
        return ShownToTrino.show(database, data, data);
    }

    /** One commit of each dataset that is no longer what it was. */
    public Snapshot commit(Catalogue catalogue, Map<Slice, FactFile> facts) {
        number++;
        var files = new HashMap<SourceId, List<FactFile>>();
        for (var dataset : catalogue.datasets().values()) {
            var wanted = new HashSet<StoredFile>();
            facts.forEach((slice, file) -> {
                if (slice.dataset().equals(dataset.id())) {
                    wanted.add(stored.computeIfAbsent(file, _ -> store(dataset, file)));
                }
            });
            commit(dataset, wanted);
            files.put(dataset.id(), wanted.stream().map(file -> file.in(data)).toList());
        }
        return new Snapshot(files, facts.keySet(), versions);
    }

    private void commit(Dataset dataset, Set<StoredFile> wanted) {
        var before = Optional.ofNullable(shown.put(dataset.id(), wanted)).orElseGet(Set::of);
        var added = wanted.stream().filter(file -> !before.contains(file)).toList();
        var removed = before.stream()
                .filter(file -> !wanted.contains(file))
                .map(file -> new Shown(file.path(), file.partition(), file.rows()))
                .toList();
        if (!added.isEmpty() || !removed.isEmpty()) {
            versions.put(
                    dataset.id(),
                    commits.commit(dataset, new FactChange(added, removed), number)
                            .snapshot());
        }
    }

    private StoredFile store(Dataset dataset, FactFile file) {
        var partition = new Partition(
                dataset.id(), file.municipality().map(code -> code.value()).orElse(0), file.year());
        var path = partition.folder().resolve(stored.size() + ".parquet");
        var target = data.facts().resolve(path);
        try {
            Files.createDirectories(target.resolveSibling(""));
            var rows = copy(dataset, file.path(), target);
            return new StoredFile(path, partition, rows, Files.size(target), 0, 0, Set.of());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private long copy(Dataset dataset, Path from, Path to) {
        var schema = tables.table(dataset).schema();
        var columns =
                new ArrayList<>(schema.columns().stream().map(NestedField::name).toList());
        try (var connection = engine.connect();
                var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_parquet(%s)) TO %s (FORMAT parquet, FIELD_IDS %s)"
                    .formatted(
                            Engine.literal(from.toString()),
                            Engine.literal(to.toString()),
                            FactSchema.fieldIds(schema, columns)));
            try (var count = statement.executeQuery(
                    "SELECT count(*) FROM read_parquet(%s)".formatted(Engine.literal(to.toString())))) {
                count.next();
                return count.getLong(1);
            }
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
