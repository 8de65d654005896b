// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.delivery.CheckDelivery;
import dk.flis.delivery.Outcome;
import dk.flis.delivery.Pseudonyms;
import dk.flis.delivery.Target;
import dk.flis.demo.world.Scope;
import dk.flis.engine.Engine;
import dk.flis.reference.Month;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo country comes in by the front door. */
class AcceptedCountryTest {

    @TempDir
    private Path folder;

    /** What real registrations are warned about too; in July there is no school to be absent from. */
    private static final Set<String> ODDITIES = Set.of(
            "ingen-raekker",
            "visitation-dobbelt-bevilling",
            "voksenydelse-langt-herbergsophold",
            "voksenydelse-ledsager-over-67");

    @Test
    void passesEveryCheckButForItsOddities() throws Exception {
        var catalogue = CatalogueFiles.load(Path.of("catalogue"));
        var scope = new Scope(2, 1, 1, Scope.Size.SMALL, new Month(2026, 10));
        new SyntheticCountry(catalogue, scope).write(folder.resolve("files"), _ -> {});
        var outcomes = new ArrayList<Outcome>();
        try (var engine = new Engine(1000, 2, folder.resolve("spill"));
                var files = Files.walk(folder.resolve("files"))) {
            var check = new CheckDelivery(catalogue, engine, new Pseudonyms(new byte[32]));
            for (var file :
                    files.filter(each -> each.toString().endsWith(".gz")).toList()) {
                outcomes.add(check.check(file, Target.plain(folder.resolve(outcomes.size() + ".parquet"))));
            }
        }

        assertThat(outcomes)
                .hasSizeGreaterThan(100)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Outcome.Accepted.class,
                                accepted -> assertThat(accepted.warnings())
                                        .allSatisfy(warning ->
                                                assertThat(warning.check()).isIn(ODDITIES))));
    }
}
