// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.Deliver.Numbered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Hands in many files at once, small ones of a kind in parcels; which of two files of a slice is the later one, the list
 * says, not the clock.
 */
public final class DeliverMany {

    /** In a parcel; more would make whoever waits for a receipt wait long, and save little. */
    private static final int MOST_FILES = 32;

    private static final long MOST_BYTES = 1L << 20;

    /** While one hand waits for the disk, another checks. */
    private static final int HANDS = 2;

    private final Deliver deliver;
    private final DeliveryRecords records;
    private final CheckFiles check;
    private final int workers;

    DeliverMany(Deliver deliver, DeliveryRecords records, CheckFiles check, int workers) {
        this.deliver = deliver;
        this.records = records;
        this.check = check;
        this.workers = workers;
    }

    /** @param by the operator at the machine, for the record */
    public void deliver(List<Path> files, String by, Consumer<Receipt> each) {
        var deliverer = new Deliverer.AtMachine(by);
        deliver(files.stream().map(file -> new Incoming(file, deliverer)).toList(), each);
    }

    /**
     * Returns when every file has its receipt.
     *
     * @param each is given the receipts as they come, one at a time
     * @throws StoreException when the store itself fails, such as by a full disk; receipts already given hold
     */
    public void deliver(List<Incoming> files, Consumer<Receipt> each) {
        var parcels = parcels(files);
        // DuckDB pins a virtual thread: platform threads, and few.
        try (var pool = Executors.newFixedThreadPool(
                workers * HANDS, Thread.ofPlatform().name("deliver-", 0).factory())) {
            var pending = new ArrayList<Future<?>>(parcels.size());
            for (var parcel : parcels) {
                pending.add(pool.submit(() -> {
                    var receipts = deliver.deliver(parcel);
                    synchronized (each) {
                        receipts.forEach(each);
                    }
                }));
            }
            await(pending, pool);
        }
    }

    /** In the order of the list within a kind; the kinds in the order of their first files. */
    private List<List<Numbered>> parcels(List<Incoming> files) {
        var numbers = records.reserve(files.size());
        var kinds = new LinkedHashMap<String, List<Numbered>>();
        for (var index = 0; index < files.size(); index++) {
            var file = files.get(index);
            kinds.computeIfAbsent(check.kind(file.file()), _ -> new ArrayList<>())
                    .add(new Numbered(numbers.get(index), file));
        }
        return kinds.values().stream().flatMap(kind -> parcelsOf(kind).stream()).toList();
    }

    private static List<List<Numbered>> parcelsOf(List<Numbered> files) {
        var parcels = new ArrayList<List<Numbered>>();
        var bytes = 0L;
        for (var file : files) {
            var more = size(file.file());
            if (parcels.isEmpty()
                    || bytes + more > MOST_BYTES
                    || parcels.getLast().size() == MOST_FILES) {
                parcels.add(new ArrayList<>());
                bytes = 0;
            }
            parcels.getLast().add(file);
            bytes += more;
        }
        return parcels;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    /** The first failure stops what has not begun. */
    private static void await(List<Future<?>> pending, ExecutorService pool) {
        try {
            for (var future : pending) {
                future.get();
            }
        } catch (ExecutionException failure) {
            pool.shutdownNow();
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("a delivery failed", failure);
        } catch (InterruptedException stop) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files were handed in", stop);
        }
    }
}
