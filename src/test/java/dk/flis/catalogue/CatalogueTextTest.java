// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.compile.CatalogueFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The catalogue that is shipped. */
class CatalogueTextTest {

    @Test
    void compilesWithoutAFault() {
        var catalogue = CatalogueFiles.load(Path.of("catalogue"));

        assertThat(catalogue.areas()).isNotEmpty();
        assertThat(catalogue.municipalities()).hasSize(98);
    }
}
