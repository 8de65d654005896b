// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliverBenchTest {

    @Test
    void measuresAFileThatPassesEveryCheckAndLeavesNothing(@TempDir Path folder) throws Exception {
        var measured = new DeliverBench(RealCatalogue.get(), folder, 5_000).run(_ -> {});

        assertThat(measured).extracting(Measurement::name).containsExactly("checked_over_bare", "checked_rows");
        assertThat(measured).allSatisfy(number -> assertThat(number.value()).isPositive());
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
