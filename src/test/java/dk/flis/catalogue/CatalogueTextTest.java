// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.catalogue.compile.CheckSql;
import dk.flis.engine.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue that is shipped. */
class CatalogueTextTest {

    private static final Path FOLDER = Path.of("catalogue");

    @TempDir
    Path spill;

    @Test
    void compilesWithoutAFault() {
        var catalogue = CatalogueFiles.load(FOLDER);

        assertThat(catalogue.areas()).isNotEmpty();
        assertThat(catalogue.municipalities()).hasSize(98);
    }

    @Test
    void holdsSqlThatFitsItsColumns() {
        try (var engine = new Engine(256, 1, spill)) {
            assertThat(new CheckSql(FOLDER, CatalogueFiles.load(FOLDER)).faults(engine))
                    .isEmpty();
        }
    }
}
