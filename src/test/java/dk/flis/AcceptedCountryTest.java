// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo country came in by the front door: nothing was refused, and what was warned about is what real data are warned about. */
class AcceptedCountryTest {

    /** In July there is no school to be absent from; one August, Lolland's smallest school is gone. */
    private static final Set<String> ODDITIES = Set.of(
            "elev-skole-forsvundet",
            "ingen-raekker",
            "visitation-dobbelt-bevilling",
            "voksenydelse-langt-herbergsophold",
            "voksenydelse-ledsager-over-67");

    @TempDir
    private Path folder;

    @Test
    void passesEveryCheckButForItsOddities() {
        try (var installation = PreparedCountry.in(folder)) {
            var database = installation.database().client();

            assertThat(database.sql("SELECT DISTINCT state FROM delivery")
                            .query(String.class)
                            .list())
                    .doesNotContain("rejected")
                    .contains("accepted");
            assertThat(database.sql("SELECT count(*) FROM delivery")
                            .query(Integer.class)
                            .single())
                    .isGreaterThan(500);
            assertThat(database.sql("SELECT DISTINCT check_name FROM finding")
                            .query(String.class)
                            .list())
                    .isSubsetOf(ODDITIES);
        }
    }
}
