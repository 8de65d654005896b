// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.engine.Engine;
import dk.flis.figures.CaseResult;
import dk.flis.figures.WorkCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that tells authors how to write: its named blocks are one catalogue, and it compiles. */
class FormatPageTest {

    private static final Pattern BLOCK =
            Pattern.compile("^```(?:yaml|csv|sql) (\\S+)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void showsACatalogueThatCompiles() throws IOException {
        for (var block : blocks().entrySet()) {
            var file = folder.resolve(block.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, block.getValue());
        }

        var catalogue = CatalogueFiles.load(folder);

        assertThat(catalogue.keyFigures().keySet())
                .extracting(KeyFigureId::value)
                .containsExactlyInAnyOrder(
                        "bor.andel.0-6",
                        "bor.andel.85-op",
                        "bor.andel-80-op",
                        "bor.medianalder",
                        "bor.gennemsnitsalder",
                        "bor.gennemsnitsalder.k",
                        "bor.gennemsnitsalder.m",
                        "oko.hk0.udgift-pr-borger",
                        "oko.hk5.udgift-pr-borger",
                        "oko.drift.aeldre-pr-80-aarig",
                        "oko.aeldre.pr-borger",
                        "oko.aeldre.pr-80-aarig");
        assertThat(catalogue.dashboards()).hasSize(1);
        assertThat(catalogue.checks()).hasSize(2);
        try (var engine = new Engine(100, 1, folder)) {
            assertThat(new WorkCases(catalogue, engine)
                            .work(catalogue.keyFigures().values()))
                    .hasSize(1)
                    .allMatch(CaseResult::holds);
        }
    }

    private static Map<String, String> blocks() throws IOException {
        var blocks = new LinkedHashMap<String, String>();
        BLOCK.matcher(Files.readString(Path.of("docs/catalogue-format.md")))
                .results()
                .forEach(block -> blocks.put(block.group(1), block.group(2)));
        return blocks;
    }
}
