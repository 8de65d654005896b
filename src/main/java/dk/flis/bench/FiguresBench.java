// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import dk.flis.figures.Publish;
import dk.flis.store.Draft;
import dk.flis.store.FactFile;
import dk.flis.store.Publication;
import dk.flis.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a publication costs against what it must at least cost: the same grouped scan, consumed inside the engine.
 *
 * <p>Each way runs once to warm up and five times to be measured; the ways take turns, so that a busy machine is unkind to
 * all of them alike. The naive way, one query for each key figure, is measured on a sample of its queries and scaled.
 */
public final class FiguresBench {

    private static final int TIMES = 5;
    private static final int SELECTIONS = 1_034;
    private static final int NAIVE_SAMPLE = 12;
    private static final int FILLED_ROWS = 100;

    private final Catalogue real;
    private final Engine engine;
    private final Path folder;
    private final long rows;
    private final Consumer<String> progress;

    /** @param folder for one to two gigabytes; emptied by whoever made it */
    public FiguresBench(Catalogue real, Engine engine, Path folder, long rows, Consumer<String> progress) {
        this.real = real;
        this.engine = engine;
        this.folder = folder;
        this.rows = rows;
        this.progress = progress;
    }

    public List<Measurement> run() throws IOException {
        var functions = Optional.<CodeList>ofNullable(real.codeLists().get("funktion"))
                .orElseThrow(() -> new IllegalStateException("the catalogue has no code list 'funktion'"));
        var chosen = BenchSelections.of(functions, SELECTIONS);
        progress.accept("writing " + rows + " postings");
        var facts = new BenchFacts(engine, folder, real, rows);
        var snapshot = facts.write();
        var measured = new ArrayList<Measurement>();
        measured.add(new Measurement("rows", rows, "postings"));
        measured.add(new Measurement("selections", chosen.size(), "key figures"));
        municipal(chosen, facts, snapshot, measured);
        institutions(chosen, snapshot, measured);
        everything(measured);
        return measured;
    }

    /** The real catalogue over all its datasets, institutions and persons too. */
    private void everything(List<Measurement> measured) throws IOException {
        var filled = Files.createDirectories(folder.resolve("filled"));
        var snapshot = new FilledCountry(engine, real, filled, FILLED_ROWS).write(progress);
        try (var publish = new Publish(real, engine, Files.createDirectories(folder.resolve("marts-everything")))) {
            var ratio = ratio(publish, snapshot, "the whole catalogue");
            measured.add(new Measurement("rows_of_all_datasets", rows(snapshot), "rows"));
            measured.add(new Measurement("publication_over_scans_of_all_datasets", ratio, "ratio"));
        }
    }

    private static long rows(Snapshot snapshot) {
        return snapshot.files().values().stream()
                .flatMap(List::stream)
                .mapToLong(FactFile::rows)
                .sum();
    }

    private void municipal(
            List<BenchSelections.Chosen> chosen, BenchFacts facts, Snapshot snapshot, List<Measurement> measured)
            throws IOException {
        var catalogue = BenchSelections.catalogue(real, chosen, false);
        try (var publish = new Publish(catalogue, engine, Files.createDirectories(folder.resolve("marts")))) {
            var draft = new Draft(snapshot, Optional.empty(), Set.of());
            var mart = publish.compute(draft, _ -> {});
            publish.scan(snapshot, this::consume);
            var publication = new ArrayList<Double>();
            var scan = new ArrayList<Double>();
            var increment = new ArrayList<Double>();
            for (var time = 0; time < TIMES; time++) {
                progress.accept("municipal level, round " + (time + 1) + " of " + TIMES);
                scan.add(seconds(() -> publish.scan(snapshot, this::consume)));
                publication.add(seconds(() -> publish.compute(draft, _ -> {})));
                var before = new Publication(1, Instant.EPOCH, false, catalogue.version(), mart);
                var after = facts.redelivered(snapshot, time + 1);
                var redelivered = new Draft(after, Optional.of(before), Set.of(facts.redeliveredSlice()));
                increment.add(seconds(() -> publish.compute(redelivered, _ -> {})));
            }
            progress.accept("one query for each key figure: " + NAIVE_SAMPLE + " of " + chosen.size());
            var naive = naive(chosen, snapshot);
            measured.add(new Measurement("scan", median(scan), "s"));
            measured.add(new Measurement("publication", median(publication), "s"));
            measured.add(new Measurement("increment", median(increment), "s"));
            measured.add(new Measurement("naive_scaled_from_" + NAIVE_SAMPLE + "_queries", naive, "s"));
            measured.add(new Measurement("publication_over_scan", median(publication) / median(scan), "ratio"));
            measured.add(new Measurement("naive_over_publication", naive / median(publication), "ratio"));
            measured.add(new Measurement("increment_over_full", median(increment) / median(publication), "ratio"));
        }
    }

    private void institutions(List<BenchSelections.Chosen> chosen, Snapshot snapshot, List<Measurement> measured)
            throws IOException {
        var catalogue = BenchSelections.catalogue(real, chosen, true);
        try (var publish =
                new Publish(catalogue, engine, Files.createDirectories(folder.resolve("marts-institutions")))) {
            measured.add(new Measurement(
                    "publication_over_scan_institutions", ratio(publish, snapshot, "with institutions"), "ratio"));
        }
    }

    private double ratio(Publish publish, Snapshot snapshot, String what) {
        var draft = new Draft(snapshot, Optional.empty(), Set.of());
        publish.compute(draft, _ -> {});
        var publication = new ArrayList<Double>();
        var scan = new ArrayList<Double>();
        for (var time = 0; time < TIMES; time++) {
            progress.accept(what + ", round " + (time + 1) + " of " + TIMES);
            scan.add(seconds(() -> publish.scan(snapshot, this::consume)));
            publication.add(seconds(() -> publish.compute(draft, _ -> {})));
        }
        return median(publication) / median(scan);
    }

    /** One query for each key figure over all files, the time of a sample scaled to all of them. */
    private double naive(List<BenchSelections.Chosen> chosen, Snapshot snapshot) {
        var files = snapshot.files().getOrDefault(BenchSelections.ACCOUNTS, List.of()).stream()
                .map(file -> Engine.literal(file.path().toString()))
                .collect(Collectors.joining(", "));
        var step = chosen.size() / NAIVE_SAMPLE;
        var total = 0.0;
        for (var i = 0; i < NAIVE_SAMPLE; i++) {
            var sql = "SELECT kommune, maaned, count(*) AS n, sum(beloeb) AS s0 FROM read_parquet([" + files
                    + "]) WHERE " + chosen.get(i * step).where() + " GROUP BY kommune, maaned";
            total += seconds(() -> consume(sql));
        }
        return total / NAIVE_SAMPLE * chosen.size();
    }

    private void consume(String statement) {
        try (var connection = engine.connect();
                var prepared = connection.createStatement()) {
            prepared.execute("SET preserve_insertion_order = false");
            var sums = statement.contains(" AS s0") ? "sum(s0)" : "sum(n)";
            try (var rows = prepared.executeQuery("SELECT count(*), " + sums + " FROM (" + statement + ")")) {
                rows.next();
            }
        } catch (SQLException problem) {
            throw new EngineException(statement, problem);
        }
    }

    private static double seconds(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
