// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Dataset;
import dk.flis.store.Published.Shown;
import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types;

/**
 * One commit of a dataset's table: just the superseded files go, the new ones come. Tagged with the publication's number, so
 * that expiry keeps the snapshot and Trino finds it.
 */
final class CommitFacts {

    private final FactTables tables;

    CommitFacts(FactTables tables) {
        this.tables = tables;
    }

    /** The table's state, as the publication's record names it. */
    record State(long snapshot, String metadata) {}

    State commit(Dataset dataset, FactChange change, long publication) {
        var table = tables.table(dataset);
        table.refresh();
        if (!change.isNothing() || table.currentSnapshot() == null) {
            overwrite(table, change, "publication-" + publication);
        }
        return state(table);
    }

    private static void overwrite(Table table, FactChange change, String tag) {
        var transaction = table.newTransaction();
        var overwrite = transaction.newOverwrite();
        change.removed().forEach(file -> overwrite.deleteFile(dataFile(table.spec(), file)));
        change.added().forEach(file -> overwrite.addFile(dataFile(table, file)));
        overwrite.commit();
        tag(
                table,
                transaction.manageSnapshots(),
                transaction.table().currentSnapshot().snapshotId(),
                tag);
        transaction.commitTransaction();
    }

    /** A publication that was cut short left its tag, and its number is given again. */
    private static void tag(Table table, org.apache.iceberg.ManageSnapshots snapshots, long snapshot, String tag) {
        if (table.refs().containsKey(tag)) {
            snapshots.replaceTag(tag, snapshot).commit();
            return;
        }
        snapshots.createTag(tag, snapshot).setMaxRefAgeMs(tag, Long.MAX_VALUE).commit();
    }

    private static State state(Table table) {
        var metadata = ((HasTableOperations) table).operations().current().metadataFileLocation();
        return new State(table.currentSnapshot().snapshotId(), metadata);
    }

    /** What the table holds now, as opposed to what was last recorded. */
    List<Shown> files(Dataset dataset) {
        var table = tables.table(dataset);
        table.refresh();
        if (table.currentSnapshot() == null) {
            return List.of();
        }
        var files = new ArrayList<Shown>();
        try (var tasks = table.newScan().planFiles()) {
            for (var task : tasks) {
                if (!task.deletes().isEmpty()) {
                    throw new StoreException(
                            Problem.CHANGED_ELSEWHERE,
                            "somebody deleted or changed rows of '" + dataset.id()
                                    + "' in the fact tables; set the table back to the tag of the latest publication");
                }
                files.add(shown(dataset, task.file()));
            }
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
        return files;
    }

    private static Shown shown(Dataset dataset, DataFile file) {
        var path = FactFolderIO.relative(file.location());
        var parts = file.partition();
        var partition = parts.size() == 0
                ? new Partition(dataset.id(), 0, 0)
                : new Partition(dataset.id(), parts.get(0, Integer.class), parts.get(1, Integer.class) / 100);
        return new Shown(path, partition, file.recordCount());
    }

    /** Deleting looks at path and partition only. */
    private static DataFile dataFile(PartitionSpec spec, Shown file) {
        var builder = DataFiles.builder(spec)
                .withPath(FactFolderIO.location(file.path()))
                .withFormat(FileFormat.PARQUET)
                .withFileSizeInBytes(1)
                .withRecordCount(file.rows());
        file.partition().icebergPath().ifPresent(builder::withPartitionPath);
        return builder.build();
    }

    private static DataFile dataFile(Table table, StoredFile file) {
        var builder = DataFiles.builder(table.spec())
                .withPath(FactFolderIO.location(file.path()))
                .withFormat(FileFormat.PARQUET)
                .withFileSizeInBytes(file.bytes())
                .withMetrics(metrics(table, file));
        file.partition().icebergPath().ifPresent(builder::withPartitionPath);
        return builder.build();
    }

    /** The bounds of the month, by which Trino leaves files out; those of other columns would be read by nobody. */
    private static Metrics metrics(Table table, StoredFile file) {
        if (file.firstMonth() == 0) {
            return new Metrics(file.rows());
        }
        var month = table.schema().findField(FactSchema.MONTH).fieldId();
        return new Metrics(
                file.rows(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                bound(month, file.firstMonth()),
                bound(month, file.lastMonth()));
    }

    private static Map<Integer, ByteBuffer> bound(int field, int month) {
        return Map.of(field, Conversions.toByteBuffer(Types.IntegerType.get(), month));
    }
}
