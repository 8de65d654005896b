// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import com.sun.management.OperatingSystemMXBean;
import dk.flis.catalogue.Catalogue;
import dk.flis.delivery.CheckDelivery;
import dk.flis.delivery.Known;
import dk.flis.delivery.Pseudonyms;
import dk.flis.engine.Engine;
import dk.flis.store.CheckFiles;
import dk.flis.store.DataFolder;
import dk.flis.store.Database;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.Keys;
import dk.flis.store.Receipt;
import dk.flis.store.Scratch;
import dk.flis.store.Store;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Many small files through the whole door, with its archive, its database and everything forced to disk, against
 * DuckDB's bare CSV to Parquet of the same files by as many threads, turn by turn in one process.
 */
public final class SmallFilesBench {

    private static final int TURNS = 5;
    private static final long MEMORY_MEGABYTES = 2_000;

    private final Catalogue catalogue;
    private final Path folder;
    private final int files;
    private final InstantSource clock;

    /** @param files in each turn */
    public SmallFilesBench(Catalogue catalogue, Path folder, int files, InstantSource clock) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.files = files;
        this.clock = clock;
    }

    /** Seconds by the clock and of this process's processor time; the database's own is not in the latter. */
    private record Cost(double clock, double processor) {}

    private record Turn(Cost bare, Cost door) {}

    /** The first turn warms up and does not count. */
    public List<Measurement> run(Consumer<String> progress) throws IOException {
        var threads = Runtime.getRuntime().availableProcessors();
        try (var place = Workplace.in(folder);
                var engine = new Engine(MEMORY_MEGABYTES, threads, place.path().resolve("spill"))) {
            var data = new DataFolder(place.path().resolve("data"));
            var keys = Keys.in(data);
            try (var database = Database.open(new DatabaseSettings.Embedded(), data, keys);
                    var scratch = Scratch.open(data)) {
                var check = new CheckDelivery(catalogue, engine, new Pseudonyms(keys.pseudonym()), Known.nothing());
                var store = new Store(
                        new Store.Base(data, keys, database, scratch),
                        catalogue,
                        engine,
                        CheckFiles.by(check),
                        clock,
                        threads);
                return measured(turns(store, new Bare(engine), place.path(), progress));
            }
        }
    }

    private List<Turn> turns(Store store, Bare bare, Path place, Consumer<String> progress) throws IOException {
        var small = new SmallFiles(bare, catalogue, Files.createDirectories(place.resolve("files")));
        var turns = new ArrayList<Turn>();
        for (var turn = 0; turn <= TURNS; turn++) {
            var delivered = small.write(turn * files, files);
            turns.add(new Turn(cost(() -> convert(bare, delivered)), cost(() -> deliver(store, delivered))));
            progress.accept("turn %d, %d files: bare %.2f s (processor %.2f), through the door %.2f s (%.2f)"
                    .formatted(
                            turn,
                            files,
                            turns.getLast().bare().clock(),
                            turns.getLast().bare().processor(),
                            turns.getLast().door().clock(),
                            turns.getLast().door().processor()));
        }
        return turns.subList(1, turns.size());
    }

    private static Cost cost(Runnable work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var processor = system.getProcessCpuTime();
        var clock = System.nanoTime();
        work.run();
        return new Cost((System.nanoTime() - clock) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }

    private static void convert(Bare bare, List<Path> files) {
        try (var pool = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(), Thread.ofPlatform().factory())) {
            var converted = files.stream()
                    .map(file ->
                            pool.submit(() -> bare.convert(file, file.resolveSibling(file.getFileName() + ".parquet"))))
                    .toList();
            for (var one : converted) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException("DuckDB did not convert the bench's own file", failure);
        }
    }

    private static void deliver(Store store, List<Path> files) {
        store.deliverMany().deliver(files, "bench", receipt -> {
            if (!(receipt instanceof Receipt.Accepted)) {
                throw new IllegalStateException("the bench's own file was not accepted: " + receipt);
            }
        });
    }

    private List<Measurement> measured(List<Turn> turns) {
        return List.of(
                new Measurement(
                        "small_files_over_bare",
                        median(turns.stream()
                                .map(turn -> turn.bare().clock() / turn.door().clock())
                                .toList()),
                        "ratio"),
                new Measurement(
                        "small_files_over_bare_processor",
                        median(turns.stream()
                                .map(turn ->
                                        turn.bare().processor() / turn.door().processor())
                                .toList()),
                        "ratio"),
                new Measurement(
                        "small_files_per_second",
                        median(turns.stream()
                                .map(turn -> files / turn.door().clock())
                                .toList()),
                        "files/s"),
                new Measurement(
                        "small_file_processor",
                        median(turns.stream()
                                .map(turn -> turn.door().processor() / files * 1_000)
                                .toList()),
                        "ms"));
    }

    private static double median(List<Double> numbers) {
        return numbers.stream().sorted().toList().get(numbers.size() / 2);
    }
}
