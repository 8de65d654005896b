// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.command.Installation;
import dk.flis.store.Draft;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether an installation's mart is what DuckDB makes of the same facts. */
public final class SameMart {

    private SameMart() {}

    /** Every segment by the digest of its bytes. */
    static Map<SegmentKey, String> contents(Manifest manifest) {
        return manifest.segments().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().sha256()));
    }

    /** @param marts a folder for the other mart */
    public static void check(Installation installation, Path marts) {
        var publications = installation.store().publications();
        var published = publications.latest().orElseThrow();
        var snapshot = publications.snapshot(published);
        try (var duckDb = new Publish(installation.catalogue(), installation.engine(), marts)) {
            var mart = duckDb.compute(new Draft(snapshot, Optional.empty(), snapshot.slices()), _ -> {});

            assertThat(contents(Manifest.read(installation.data().marts(), published.mart())))
                    .isNotEmpty()
                    .isEqualTo(contents(Manifest.read(marts, mart)));
        }
    }
}
