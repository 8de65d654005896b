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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children at risk in 2024, against what Statistics Denmark tells of the real ones (ANBAAR, BU43, ISBU, UND1 and UND2). */
class ChildrenCalibrationTest {

    /** At the end of the year, and not over by then. */
    private static final String LAST = "maaned = '2024-12' AND (slut IS NULL OR slut >= '2024-12-31')";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // BeforeAll
    private static DemoFiles files;

    @BeforeAll
    static void writeTheCountry() throws Exception {
        var scope = new Scope(98, 1, 1, Scope.Size.SMALL, new Month(2024, 12));
        new SyntheticCountry(RealCatalogue.get(), scope, Set.of("foranstaltning", "underretning")::contains)
                .write(folder, _ -> {});
        files = new DemoFiles(folder);
        files.load("foranstaltning", "2024-*/foranstaltning*.csv.gz");
        files.load("underretning", "2024-*/underretning*.csv.gz");
    }

    @AfterAll
    static void close() throws SQLException {
        files.close();
    }

    @Test
    void placesAsManyAsTheRealCountry() throws SQLException {
        assertThat(children("gruppering = '10'")).isBetween(12_600L, 14_600L);
        assertThat(children("gruppering = '10' AND alder::INT >= 18")).isBetween(1_400L, 2_400L);
    }

    @ParameterizedTest
    @CsvSource({"70|75|80, 0.58, 0.68", "90, 0.11, 0.18", "10, 0.13, 0.20"})
    void placesThemWhereTheRealCountryDoes(String types, double least, double most) throws SQLException {
        var there = children("gruppering = '10' AND regexp_matches(type, '^(%s)')".formatted(types));

        assertThat(there / (double) children("gruppering = '10'")).isBetween(least, most);
    }

    @Test
    void placesAQuarterWithoutConsent() throws SQLException {
        var children = "gruppering = '10' AND alder::INT < 18";

        assertThat(children(children + " AND paragraf = 'BL.47'") / (double) children(children))
                .isBetween(0.17, 0.30);
    }

    @Test
    void runsByTheChildrensActOnly() throws SQLException {
        var paragraphs =
                files.rows("SELECT DISTINCT regexp_extract(paragraf, '^[A-Z]+') FROM foranstaltning ORDER BY 1");

        assertThat(paragraphs).containsExactly("BL", "UKL");
    }

    @Test
    void supportsAsManyAsTheRealCountry() throws SQLException {
        assertThat(children("gruppering = '20'")).isBetween(40_000L, 52_000L);
    }

    /** Begun courses of placement in a year. */
    @Test
    void placesAsOftenAsTheRealCountry() throws SQLException {
        var begun = files.number("""
                SELECT count(*) FROM foranstaltning
                WHERE gruppering = '10' AND forloeb_start IS NULL AND left(start, 7) = maaned""");

        assertThat(begun.longValue()).isBetween(2_800L, 3_900L);
    }

    @Test
    void isNotifiedAsOftenAsTheRealCountry() throws SQLException {
        assertThat(files.number("SELECT count(*) FROM underretning WHERE left(dato, 7) = maaned")
                        .longValue())
                .isBetween(140_000L, 165_000L);
        assertThat(files.number("SELECT count(DISTINCT barn) FROM underretning WHERE left(dato, 7) = maaned")
                        .longValue())
                .isBetween(76_000L, 95_000L);
    }

    @ParameterizedTest
    @CsvSource({"skole, 0.18, 0.24", "politi, 0.10, 0.15"})
    void isNotifiedByTheSame(String notifier, double least, double most) throws SQLException {
        var share = files.number(
                "SELECT round(avg((underretter = '%s')::INT), 4) FROM underretning WHERE left(dato, 7) = maaned"
                        .formatted(notifier));

        assertThat(share.doubleValue()).isBetween(least, most);
    }

    @Test
    void keepsANotificationInSightUntilItIsDecided() throws SQLException {
        var lost = files.rows("""
                SELECT maaned, kommune, registrering FROM underretning AS open
                WHERE afgoerelse_dato IS NULL AND maaned = '2024-05' AND NOT EXISTS (
                    SELECT 1 FROM underretning AS later
                    WHERE later.maaned = '2024-06' AND later.kommune = open.kommune AND later.registrering = open.registrering)""");

        assertThat(lost).isEmpty();
    }

    @Test
    void letsOthersPayForManyOfThoseWhomLangelandHandles() throws SQLException {
        var others = "SELECT round(avg((betalingskommune <> kommune)::INT), 4) FROM foranstaltning"
                + " WHERE gruppering = '10' AND kommune %s '482'";

        assertThat(files.number(others.formatted("=")).doubleValue()).isGreaterThan(0.2);
        assertThat(files.number(others.formatted("<>")).doubleValue()).isLessThan(0.06);
    }

    private static long children(String condition) throws SQLException {
        return files.number(
                        "SELECT count(DISTINCT barn) FROM foranstaltning WHERE %s AND %s".formatted(LAST, condition))
                .longValue();
    }
}
