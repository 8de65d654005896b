// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Merges the many small files of a municipality's year into one, which is read many times faster. A delivery's own file
 * stays: when one of them is superseded, the next publication shows the others by their own files, until they are merged
 * again. Changes nothing that is shown; the next publication that is made anyway uses what was merged.
 */
public final class Compact {

    /** From half a year on, one file is read faster than it costs to write. */
    private static final int CROWD = 6;

    private static final int WORKERS = 2;

    private static final String KEEP = """
            INSERT INTO compacted_file (path, dataset, municipality, year, row_count, bytes, first_month, last_month, deliveries)
            VALUES (:path, :dataset, :municipality, :year, :rows, :bytes, :first, :last, :deliveries::bigint[])
            """;

    private static final String DROP = "DELETE FROM compacted_file WHERE path = :path";

    private static final String WAS_SHOWN = "SELECT EXISTS (SELECT FROM published_file WHERE path = :path)";

    private final Database database;
    private final Wanted wanted;
    private final MergeFacts merging;
    private final Scratch scratch;
    private final DataFolder data;

    Compact(Database database, Wanted wanted, MergeFacts merging, Scratch scratch, DataFolder data) {
        this.database = database;
        this.wanted = wanted;
        this.merging = merging;
        this.scratch = scratch;
        this.data = data;
    }

    /**
     * Returns how many files were made.
     *
     * @throws StoreException BUSY when another process is publishing
     */
    public int run() {
        try (var lock = PublicationLock.take(database)) {
            var client = lock.client();
            var crowded = wanted.crowded(client, CROWD);
            var single = byPartition(wanted.single(client, crowded));
            var compacted = byPartition(wanted.compacted(client, crowded));
            var tasks = crowded.stream()
                    .map(partition -> task(
                            partition,
                            single.getOrDefault(partition, List.of()),
                            compacted.getOrDefault(partition, List.of())))
                    .filter(task -> !task.files().isEmpty())
                    .toList();
            mergeAll(tasks, client);
            return tasks.size();
        }
    }

    /** @param files to be merged; {@code obsolete} those that nobody needs afterwards */
    private record Task(Partition partition, List<StoredFile> files, List<StoredFile> obsolete) {}

    private static Task task(Partition partition, List<StoredFile> single, List<StoredFile> compacted) {
        var chosen = ChooseFiles.choose(single, compacted);
        var loose =
                chosen.stream().filter(file -> file.deliveries().size() == 1).count();
        return new Task(partition, loose < CROWD ? List.of() : chosen, compacted);
    }

    private static Map<Partition, List<StoredFile>> byPartition(List<StoredFile> files) {
        return files.stream().collect(Collectors.groupingBy(StoredFile::partition));
    }

    private void mergeAll(List<Task> tasks, JdbcClient client) {
        // DuckDB pins a virtual thread: platform threads, and few.
        try (var pool = Executors.newFixedThreadPool(
                WORKERS, Thread.ofPlatform().name("compact-", 0).factory())) {
            var merged = tasks.stream()
                    .map(task -> pool.submit(() -> merging.merge(task.partition(), task.files(), scratch.folder())))
                    .toList();
            for (var index = 0; index < tasks.size(); index++) {
                keep(client, merged.get(index).get());
                tasks.get(index).obsolete().forEach(file -> drop(client, file));
            }
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("files could not be merged", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files were merged", stop);
        }
    }

    private static void keep(JdbcClient client, StoredFile file) {
        client.sql(KEEP)
                .param("path", file.path().toString())
                .param("dataset", file.partition().dataset().value())
                .param("municipality", file.partition().municipality())
                .param("year", file.partition().year())
                .param("rows", file.rows())
                .param("bytes", file.bytes())
                .param("first", file.firstMonth())
                .param("last", file.lastMonth())
                .param(
                        "deliveries",
                        file.deliveries().stream()
                                .mapToLong(Long::longValue)
                                .sorted()
                                .toArray())
                .update();
    }

    /** What a publication showed stays on the disk for good. */
    private void drop(JdbcClient client, StoredFile file) {
        client.sql(DROP).param("path", file.path().toString()).update();
        if (!client.sql(WAS_SHOWN)
                .param("path", file.path().toString())
                .query(Boolean.class)
                .single()) {
            try {
                Files.deleteIfExists(data.facts().resolve(file.path()));
            } catch (IOException trouble) {
                throw Durable.trouble(trouble);
            }
        }
    }
}
