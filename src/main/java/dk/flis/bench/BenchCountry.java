// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.catalogue.Catalogue;
import dk.flis.engine.Engine;
import dk.flis.figures.Figures;
import dk.flis.figures.Publish;
import dk.flis.store.Draft;
import dk.flis.store.Publication;
import dk.flis.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A published country to read from: every municipality, sixty months; its facts in no table.
 */
public record BenchCountry(Catalogue catalogue, Figures figures, Publication publication) {

    private static final int KEY_FIGURES = 1_034;

    /**
     * 1,034 ratios in the place of the real key figures, each worked out anew at each read.
     *
     * @param rows few are enough: a mart is as large whatever it was counted from
     */
    public static BenchCountry make(
            Catalogue real, Engine engine, Path folder, long rows, InstantSource clock, Consumer<String> progress)
            throws IOException {
        var functions = Optional.ofNullable(real.codeLists().get("funktion"))
                .orElseThrow(() -> new IllegalStateException("the catalogue has no code list 'funktion'"));
        var catalogue = BenchSelections.ratios(real, BenchSelections.of(functions, KEY_FIGURES));
        progress.accept("writing " + rows + " postings");
        var snapshot = new BenchFacts(engine, folder, real, rows).write();
        progress.accept("publishing " + KEY_FIGURES + " key figures");
        return published(catalogue, engine, folder, snapshot, clock, Figures::keepingNothing);
    }

    /**
     * All of the real key figures, over all datasets, read as users read them.
     *
     * @param rowsInSlice of a dataset, municipality and month
     */
    public static BenchCountry filled(
            Catalogue real, Engine engine, Path folder, int rowsInSlice, InstantSource clock, Consumer<String> progress)
            throws IOException {
        var snapshot = new FilledCountry(engine, real, folder, rowsInSlice).write(progress);
        progress.accept("publishing " + real.keyFigures().size() + " key figures");
        return published(real, engine, folder, snapshot, clock, Figures::new);
    }

    /** How a mart is read: keeping what was worked out, or working it out each time. */
    private interface Reading {
        Figures of(Catalogue catalogue, Path marts, Supplier<Optional<Publication>> latest);
    }

    private static BenchCountry published(
            Catalogue catalogue, Engine engine, Path folder, Snapshot snapshot, InstantSource clock, Reading reading)
            throws IOException {
        var marts = Files.createDirectories(folder.resolve("marts"));
        try (var publish = new Publish(catalogue, engine, marts)) {
            var mart = publish.compute(new Draft(snapshot, Optional.empty(), Set.of()), _ -> {});
            var publication = new Publication(1, clock.instant(), false, catalogue.version(), mart);
            return new BenchCountry(
                    catalogue, reading.of(catalogue, marts, () -> Optional.of(publication)), publication);
        }
    }

    public List<Publication> publications() {
        return List.of(publication);
    }
}
