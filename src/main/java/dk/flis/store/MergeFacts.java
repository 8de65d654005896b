// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Catalogue;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.iceberg.types.Types.NestedField;

/** Copies the rows of several deliveries of a partition into one file. */
final class MergeFacts {

    private final Engine engine;
    private final FactTables tables;
    private final Catalogue catalogue;
    private final DataFolder data;

    MergeFacts(Engine engine, FactTables tables, Catalogue catalogue, DataFolder data) {
        this.engine = engine;
        this.tables = tables;
        this.catalogue = catalogue;
        this.data = data;
    }

    /** Lasting when it returns. */
    StoredFile merge(Partition partition, List<StoredFile> files, Path scratch) {
        var target = partition.folder().resolve("m-" + UUID.randomUUID() + ".parquet");
        var draft = scratch.resolve(String.valueOf(target.getFileName()));
        try {
            copy(partition, files, draft);
            Durable.force(draft);
            Durable.publish(draft, data.facts().resolve(target));
            return merged(partition, files, target, Files.size(data.facts().resolve(target)));
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    private void copy(Partition partition, List<StoredFile> files, Path draft) {
        var dataset = catalogue.datasets().get(partition.dataset());
        if (dataset == null) {
            throw new IllegalArgumentException("the catalogue has no dataset '" + partition.dataset() + "'");
        }
        var sources = files.stream()
                .map(file -> Engine.literal(data.facts().resolve(file.path()).toString()))
                .collect(Collectors.joining(", ", "[", "]"));
        var schema = tables.table(dataset).schema();
        // By field id, for a delivery may be older than the dataset's newest column.
        var sql =
                "COPY (SELECT * FROM read_parquet(%s, schema = %s)) TO %s (FORMAT parquet, COMPRESSION zstd, FIELD_IDS %s)"
                        .formatted(
                                sources,
                                FactSchema.byFieldId(schema),
                                Engine.literal(draft.toString()),
                                FactSchema.fieldIds(
                                        schema,
                                        schema.columns().stream()
                                                .map(NestedField::name)
                                                .toList()));
        try (var connection = engine.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException trouble) {
            throw new EngineException("deliveries could not be merged: " + sql, trouble);
        }
    }

    private static StoredFile merged(Partition partition, List<StoredFile> files, Path path, long bytes) {
        return new StoredFile(
                path,
                partition,
                files.stream().mapToLong(StoredFile::rows).sum(),
                bytes,
                files.stream().mapToInt(StoredFile::firstMonth).min().orElseThrow(),
                files.stream().mapToInt(StoredFile::lastMonth).max().orElseThrow(),
                files.stream().flatMap(file -> file.deliveries().stream()).collect(Collectors.toSet()));
    }
}
