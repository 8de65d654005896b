// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.engine.Engine;
import dk.flis.store.Comparison.Difference;
import dk.flis.store.Comparison.Kind;
import dk.flis.store.StoreException.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares two deliveries of a slice, row by row, as they were taken in. */
public final class CompareDeliveries {

    private static final String PATH =
            "SELECT fact_path FROM delivery WHERE number = :number AND fact_path IS NOT NULL";

    private final Engine engine;
    private final Catalogue catalogue;
    private final DataFolder data;
    private final JdbcClient database;

    /** DuckDB pins a virtual thread; one at a time is enough for what people look at. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("compare-", 0).factory());

    CompareDeliveries(Engine engine, Catalogue catalogue, DataFolder data, Database database) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.data = data;
        this.database = database.client();
    }

    /** Counts and sums; empty when rows of one of them were never taken in, or are no longer here. */
    public Optional<Comparison> compare(Delivered before, Delivered after) {
        return files(before, after).map(files -> onWorker(files::comparison));
    }

    /**
     * Rows that differ, in the order of the later file's lines.
     *
     * @param kinds which of them
     */
    public List<Difference> differences(Delivered before, Delivered after, Set<Kind> kinds, int skip, int count) {
        return files(before, after)
                .map(files -> onWorker(() -> files.differences(kinds, skip, count)))
                .orElse(List.of());
    }

    private Optional<TwoFiles> files(Delivered before, Delivered after) {
        var earlier = file(before);
        var later = file(after);
        return earlier.isPresent() && later.isPresent()
                ? dataset(after).map(known -> new TwoFiles(engine, known, earlier.get(), later.get()))
                : Optional.empty();
    }

    private Optional<Path> file(Delivered delivery) {
        return database.sql(PATH)
                .param("number", delivery.number())
                .query(String.class)
                .optional()
                .map(path -> data.facts().resolve(path))
                .filter(Files::isReadable);
    }

    private Optional<Dataset> dataset(Delivered delivery) {
        return delivery.slice()
                .map(SliceKey::of)
                .flatMap(slice -> Optional.ofNullable(catalogue.datasets().get(slice.dataset())));
    }

    private <T> T onWorker(Callable<T> work) {
        try {
            return worker.submit(work).get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("a comparison failed", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StoreException(Problem.BUSY, "interrupted while deliveries were compared");
        }
    }
}
