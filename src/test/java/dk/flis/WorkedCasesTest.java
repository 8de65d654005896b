// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.engine.Engine;
import dk.flis.figures.CaseResult;
import dk.flis.figures.WorkCases;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue's own worked cases. */
class WorkedCasesTest {

    @TempDir
    private Path spill;

    @Test
    void everyWorkedCaseOfTheCatalogueHolds() {
        var catalogue = RealCatalogue.get();
        try (var engine = new Engine(512, 1, spill)) {
            var results =
                    new WorkCases(catalogue, engine).work(catalogue.keyFigures().values());
            assertThat(results.stream().filter(result -> !result.holds()).map(WorkedCasesTest::told))
                    .isEmpty();
        }
    }

    private static String told(CaseResult result) {
        var worked = result.worked();
        return "%s:%d: %s %s".formatted(worked.file(), worked.line(), result.keyFigure(), result.differences());
    }
}
