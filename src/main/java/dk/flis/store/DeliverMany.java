// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Hands in many files at once; which of two files of a slice is the later one, the list says, not the clock. */
public final class DeliverMany {

    private final Deliver deliver;
    private final DeliveryRecords records;
    private final int workers;

    DeliverMany(Deliver deliver, DeliveryRecords records, int workers) {
        this.deliver = deliver;
        this.records = records;
        this.workers = workers;
    }

    /**
     * Returns when every file has its receipt.
     *
     * @param by who hands them in, for the record
     * @param each is given the receipts as they come, one at a time
     * @throws StoreException when the store itself fails, such as by a full disk; receipts already given hold
     */
    public void deliver(List<Path> files, String by, Consumer<Receipt> each) {
        var numbers = records.reserve(files.size());
        // DuckDB pins a virtual thread: platform threads, and few.
        try (var pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().name("deliver-", 0).factory())) {
            var pending = new ArrayList<Future<?>>(files.size());
            for (var index = 0; index < files.size(); index++) {
                var file = files.get(index);
                var number = numbers.get(index);
                pending.add(pool.submit(() -> {
                    var receipt = deliver.deliver(file, by, number);
                    synchronized (each) {
                        each.accept(receipt);
                    }
                }));
            }
            await(pending, pool);
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
