// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.engine.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Scans the batches of a source on two threads, so that one fans out while the other scans; finished segments go to the
 * pack.
 */
final class ScanBatches {

    /** More would only fight for the engine's own threads. */
    private static final int THREADS = 2;

    private final Workspace workspace;
    private final Segments pack;

    ScanBatches(Workspace workspace, Segments pack) {
        this.workspace = workspace;
        this.pack = pack;
    }

    /** @param firstYear cells of other years than these are not kept */
    void run(SourcePlan plan, List<Batch> batches, int firstYear, int lastYear) {
        var scans =
                Scan.of(plan).stream().filter(scan -> scan.person().isEmpty()).toList();
        if (scans.isEmpty() || batches.isEmpty()) {
            return;
        }
        var rest = new ConcurrentLinkedQueue<>(batches);
        // Platform threads: a call of the engine would pin a virtual one.
        var workers = Math.min(THREADS, batches.size());
        try (var pool = Executors.newFixedThreadPool(workers)) {
            var threads = new ArrayList<Future<?>>();
            for (var i = 0; i < workers; i++) {
                threads.add(pool.submit(() -> work(plan, scans, rest, batches.size() > 1, firstYear, lastYear)));
            }
            threads.forEach(ScanBatches::await);
        }
    }

    private static void await(Future<?> thread) {
        try {
            thread.get();
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new EngineException("a publication was interrupted", problem);
        } catch (ExecutionException problem) {
            throw new EngineException(String.valueOf(problem.getCause()), problem);
        }
    }

    private void work(
            SourcePlan plan,
            List<Scan> scans,
            ConcurrentLinkedQueue<Batch> rest,
            boolean many,
            int firstYear,
            int lastYear) {
        for (var batch = rest.poll(); batch != null; batch = rest.poll()) {
            var cells = cells(plan, scans, batch, many, firstYear, lastYear);
            cells.segments().forEach((key, bytes) -> pack.add(key, bytes.get()));
        }
    }

    private BatchCells cells(
            SourcePlan plan, List<Scan> scans, Batch batch, boolean many, int firstYear, int lastYear) {
        while (true) {
            var cells = new BatchCells(plan.id(), plan.dense(), firstYear, lastYear);
            if (scans.stream().allMatch(scan -> scan(scan, batch, many, cells, firstYear, lastYear))) {
                return cells;
            }
        }
    }

    /** False when a value was met that nobody knew; it is known then, and the batch begins anew. */
    private boolean scan(Scan scan, Batch batch, boolean many, BatchCells cells, int firstYear, int lastYear) {
        var tables = workspace.tables(scan);
        if (many) {
            tables.explore(batch.sample());
        }
        var municipalities = workspace.catalogue().municipalities().keySet();
        var fanOut = new FanOut(tables.compiled(), cells, municipalities, firstYear, lastYear);
        if (new GroupedScan(tables).run(workspace.reader(), batch.relation(), tables.atoms(), fanOut)) {
            return true;
        }
        workspace.learn(tables, batch.relation());
        return false;
    }
}
