// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.SourceId;
import dk.flis.engine.DuckDbReader;
import dk.flis.engine.Engine;
import dk.flis.engine.FactReader;
import dk.flis.store.Draft;
import dk.flis.store.Publication;
import dk.flis.store.Publications;
import dk.flis.store.Snapshot;
import dk.flis.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Computes what changed since the last publication and publishes it: atoms, one scan of each source, fan-out, mart.
 *
 * <p>Keep one for the life of the program: what it compiled and learnt makes the next publication quick. Not for several
 * threads at once.
 */
public final class Publish implements AutoCloseable {

    private final Catalogue catalogue;
    private final Path marts;
    private final Plan plan;
    private final Workspace workspace;

    /** With DuckDB, in this process. */
    public Publish(Catalogue catalogue, Engine engine, Path marts) {
        this(catalogue, new DuckDbReader(engine), marts);
    }

    /**
     * @param reader closed with this
     * @param marts the folder of the marts, made when it is not there
     */
    public Publish(Catalogue catalogue, FactReader reader, Path marts) {
        this.catalogue = catalogue;
        this.marts = marts;
        this.plan = Plan.of(catalogue);
        this.workspace = new Workspace(catalogue, reader);
        try {
            Files.createDirectories(marts);
        } catch (IOException problem) {
            throw new UncheckedIOException("the mart's folder cannot be made", problem);
        }
    }

    /**
     * Publishes what is accepted; empty when nothing changed, unless it is the monthly edition.
     *
     * @param progress told the name of each source as it begins
     */
    public Optional<Publication> run(Store store, boolean monthly, Consumer<String> progress) {
        // Thousands of small deliveries are read many times faster once a municipality's year is one file.
        store.compact().run();
        var publications = store.publications();
        var draft = monthly ? publications.beginEdition(catalogue.version()) : publications.begin(catalogue.version());
        var publication = draft.map(begun -> {
            try {
                return publications.finish(begun, monthly, catalogue.version(), compute(begun, progress));
            } catch (RuntimeException | Error problem) {
                // Computing failed, or finishing did: the next one begins from what was published last.
                abandon(publications, begun, problem);
                throw problem;
            }
        });
        sweep(store);
        return publication;
    }

    /** Lets go of the figures that are kept no longer. */
    public void sweep(Store store) {
        store.publications().thin(new SweepMarts(marts)::keep);
    }

    private static void abandon(Publications publications, Draft draft, Throwable problem) {
        try {
            publications.abandon(draft);
        } catch (RuntimeException second) {
            problem.addSuppressed(second);
        }
    }

    /** Computes a draft's mart, makes it durable and returns the name of its manifest. */
    public String compute(Draft draft, Consumer<String> progress) {
        var before = before(draft);
        var facts = new Facts(catalogue, draft.snapshot(), workspace.reader());
        try (var pack = new PackWriter(marts, before.map(Before::segments).orElse(Map.of()))) {
            var delivered = new HashMap<SourceId, DeliveredMonths>(facts.delivered());
            facts.deriveDelivered(delivered);
            var scope = before.map(last -> new FindScope(catalogue, delivered, last.mart()).of(draft.changed()))
                    .orElseGet(Scope::all);
            new ComputeMart(workspace, plan, facts, delivered, scope, pack, progress)
                    .compute(before.map(Before::segments).orElse(Map.of()));
            return new Manifest(catalogue.version(), Manifest.kept(plan), new TreeMap<>(pack.finish())).write(marts);
        }
    }

    /**
     * The grouped scans of a whole publication, one statement each over all rows of a dataset, derived ones made first by
     * their own SQL: what a publication is measured against.
     *
     * @param consume runs a statement; the rows of a derived dataset are there only while it does
     */
    public void scan(Snapshot snapshot, Consumer<String> consume) {
        var facts = new Facts(catalogue, snapshot, workspace.reader());
        var delivered = new HashMap<SourceId, DeliveredMonths>(facts.delivered());
        facts.deriveDelivered(delivered);
        var targets = new LinkedHashMap<Derived, Span>();
        for (var source : plan.sources().values()) {
            switch (source.source()) {
                case Dataset dataset -> consume(source, facts.rows(dataset), consume);
                case Derived derived -> {
                    var months = delivered
                            .getOrDefault(derived.id(), new DeliveredMonths())
                            .allMonths();
                    if (!months.isEmpty()) {
                        targets.put(derived, Span.between(months.first(), months.last()));
                    }
                }
            }
        }
        try (var make = new MakeDerived(catalogue, facts, workspace.reader(), targets)) {
            targets.keySet().forEach(derived -> {
                consume(plan.of(derived.id()), make.rows(derived), consume);
                make.done(derived);
            });
        }
    }

    private void consume(SourcePlan source, String rows, Consumer<String> consume) {
        Scan.of(source).forEach(scan -> consume.accept(statement(scan, rows)));
    }

    private String statement(Scan scan, String rows) {
        var tables = workspace.tables(scan);
        return scan.person().isEmpty()
                ? new GroupedScan(tables).sql(rows, tables.atoms())
                : CountPersons.grouped(tables, rows);
    }

    private record Before(Manifest manifest, Mart mart) {
        Map<SegmentKey, Segment> segments() {
            return manifest.segments();
        }
    }

    /** The mart to go on from; empty when everything must be computed: at first, and after the catalogue changed. */
    private Optional<Before> before(Draft draft) {
        return draft.previous()
                .filter(last -> last.catalogue().equals(catalogue.version()))
                .filter(last -> Manifest.readable(marts, last.mart()))
                .map(last -> Manifest.read(marts, last.mart()))
                .filter(manifest -> manifest.series().equals(Manifest.kept(plan)))
                .map(manifest -> new Before(manifest, Mart.open(marts, manifest)));
    }

    @Override
    public void close() {
        workspace.close();
    }
}
