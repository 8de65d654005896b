// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.demo.world.Scope;
import dk.flis.reference.Month;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo country's institutions and cost centres fit what else it delivers. */
class RegistersTest {

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // BeforeAll
    private static DemoFiles files;

    @BeforeAll
    static void writeTheCountry() throws Exception {
        var catalogue = RealCatalogue.get();
        var scope = new Scope(98, 1, 1, Scope.Size.SMALL, new Month(2025, 12));
        new SyntheticCountry(catalogue, scope, Set.of("institution", "omkostningssted")::contains)
                .write(folder.resolve("registers"), _ -> {});
        // Of the months with accounts three municipalities are enough: they book on every account.
        var few = new Scope(3, 1, 1, Scope.Size.SMALL, new Month(2025, 12));
        new SyntheticCountry(catalogue, few, Set.of("regnskab", "budget", "befolkning")::contains)
                .write(folder.resolve("few"), _ -> {});
        files = new DemoFiles(folder);
        files.load("institution", "registers/2025-12/institution*.csv.gz");
        files.load("omkostningssted", "registers/2025-12/omkostningssted*.csv.gz");
        files.load("befolkning", "few/2025-12/befolkning*.csv.gz");
        files.load("regnskab", "few/2025-*/regnskab*.csv.gz");
        files.load("budget", "few/2025-*/budget*.csv.gz");
    }

    @AfterAll
    static void close() throws SQLException {
        files.close();
    }

    @Test
    void knowsEveryCostCentreThatIsBookedOn() throws SQLException {
        assertThat(files.rows("""
                SELECT kommune, omkostningssted FROM regnskab UNION SELECT kommune, omkostningssted FROM budget
                EXCEPT SELECT kommune, nr FROM omkostningssted
                """)).isEmpty();
    }

    @Test
    void placesInstitutionsInDistrictsWherePeopleLive() throws SQLException {
        assertThat(files.rows("""
                SELECT DISTINCT kommune, distrikt FROM institution
                WHERE kommune IN (SELECT kommune FROM befolkning)
                    AND (kommune, distrikt) NOT IN (SELECT kommune, distrikt FROM befolkning)
                """)).isEmpty();
    }

    @Test
    void givesNoTwoInstitutionsOfAMunicipalityOneName() throws SQLException {
        assertThat(files.rows("SELECT kommune, navn FROM institution GROUP BY ALL HAVING count(*) > 1"))
                .isEmpty();
    }

    /** There are some 1,050 schools and 950 nursing homes; a day-care centre is here what has one head. */
    @Test
    void hasAboutAsManyInstitutionsAsTheRealCountry() throws SQLException {
        assertThat(count("folkeskole")).isBetween(900L, 1_150L);
        assertThat(count("plejecenter")).isBetween(400L, 1_000L);
        assertThat(count("daginstitution")).isBetween(1_000L, 3_500L);
    }

    private static long count(String type) throws SQLException {
        return files.number("SELECT count(*) FROM institution WHERE type = '%s'".formatted(type))
                .longValue();
    }
}
