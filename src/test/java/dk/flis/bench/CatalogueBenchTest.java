// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueBenchTest {

    @Test
    void measuresTheCompileOfTheWholeCatalogueAndItsCases(@TempDir Path folder) {
        var measured = new CatalogueBench(Path.of("catalogue"), folder).run(_ -> {});

        assertThat(measured)
                .extracting(Measurement::name)
                .containsExactly(
                        "key_figures", "start_and_compile", "compile_first", "compile_warm", "cases", "cases_worked");
        assertThat(measured).allSatisfy(number -> assertThat(number.value()).isPositive());
    }
}
