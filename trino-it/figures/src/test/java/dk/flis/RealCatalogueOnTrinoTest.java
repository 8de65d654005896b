// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.demo.SyntheticCountry;
import dk.flis.demo.world.Scope;
import dk.flis.figures.SameMart;
import dk.flis.reference.Month;
import dk.flis.store.TrinoInstallation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every dataset, derived dataset and key figure of the real catalogue, over a piece of the synthetic country. */
class RealCatalogueOnTrinoTest {

    private static final Path CATALOGUE = Path.of("catalogue");

    @TempDir
    private Path folder;

    @Test
    void makesByteForByteTheMartThatDuckDbMakes() throws Exception {
        var data = folder.resolve("data");
        try (var _ = new TrinoInstallation(data);
                var world = new DeliveredWorld(data, CATALOGUE, files())) {
            SameMart.check(world.installation(), folder.resolve("marts"));
        }
    }

    private List<Path> files() throws Exception {
        var written = folder.resolve("files");
        var scope = new Scope(2, 1, 1, Scope.Size.SMALL, new Month(2025, 12));
        new SyntheticCountry(CatalogueFiles.load(CATALOGUE), scope).write(written, _ -> {});
        try (var files = Files.walk(written)) {
            return files.filter(file -> file.toString().endsWith(".csv.gz"))
                    .sorted()
                    .toList();
        }
    }
}
