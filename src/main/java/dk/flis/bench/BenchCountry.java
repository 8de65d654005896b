// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.catalogue.Catalogue;
import dk.flis.engine.Engine;
import dk.flis.figures.Figures;
import dk.flis.figures.Publish;
import dk.flis.store.Draft;
import dk.flis.store.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A published country to read from: 1,034 ratios, every municipality, sixty months; its facts in no table.
 *
 * @param catalogue the real one with other key figures
 */
public record BenchCountry(Catalogue catalogue, Figures figures, Publication publication) {

    private static final int KEY_FIGURES = 1_034;

    /** @param rows few are enough: a mart is as large whatever it was counted from */
    public static BenchCountry make(
            Catalogue real, Engine engine, Path folder, long rows, InstantSource clock, Consumer<String> progress)
            throws IOException {
        var functions = Optional.ofNullable(real.codeLists().get("funktion"))
                .orElseThrow(() -> new IllegalStateException("the catalogue has no code list 'funktion'"));
        var catalogue = BenchSelections.ratios(real, BenchSelections.of(functions, KEY_FIGURES));
        progress.accept("writing " + rows + " postings");
        var snapshot = new BenchFacts(engine, folder, real, rows).write();
        var marts = Files.createDirectories(folder.resolve("marts"));
        progress.accept("publishing " + KEY_FIGURES + " key figures");
        try (var publish = new Publish(catalogue, engine, marts)) {
            var mart = publish.compute(new Draft(snapshot, Optional.empty(), Set.of()), _ -> {});
            var publication = new Publication(1, clock.instant(), false, catalogue.version(), mart);
            return new BenchCountry(
                    catalogue, new Figures(catalogue, marts, () -> Optional.of(publication)), publication);
        }
    }

    public List<Publication> publications() {
        return List.of(publication);
    }
}
