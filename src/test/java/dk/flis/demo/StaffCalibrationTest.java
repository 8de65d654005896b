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

/** The staff of five municipalities in 2025, against the levels of KRL's statistics of municipal employees. */
class StaffCalibrationTest {

    private static final String ILL = "aarsag IN ('egen-sygdom', 'graviditetsgener', 'paragraf-56', 'arbejdsskade')";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // BeforeAll
    private static DemoFiles files;

    @BeforeAll
    static void writeAYear() throws Exception {
        var scope = new Scope(10, 1, 1, Scope.Size.SMALL, new Month(2025, 12));
        var wanted = Set.of("ansaettelse", "fravaer", "regnskab", "befolkning");
        new SyntheticCountry(RealCatalogue.get(), scope, wanted::contains).write(folder, _ -> {});
        files = new DemoFiles(folder);
        for (var dataset : wanted) {
            files.load(dataset + "_sendt", "2025-*/%s*.csv.gz".formatted(dataset));
        }
        files.load("primo", "2024-12/befolkning*.csv.gz");
        files.read(
                "CREATE TABLE ansaettelse AS SELECT * REPLACE (%s AS beskaeftigelsesgrad, %s AS aktive_dage, %s AS loen,"
                                .formatted(
                                        number("beskaeftigelsesgrad", 3), number("aktive_dage", 2), number("loen", 2))
                        + " alder::INT AS alder, anciennitet::INT AS anciennitet) FROM ansaettelse_sendt");
        files.read("CREATE TABLE fravaer AS SELECT * REPLACE (%s AS dagsvaerk, dage::INT AS dage,"
                        .formatted(number("dagsvaerk", 2))
                + " startdato::DATE AS startdato) FROM fravaer_sendt");
        files.read("CREATE VIEW sygdom AS SELECT f.dagsvaerk, f.dage, f.startdato, a.* FROM fravaer AS f"
                + " JOIN ansaettelse AS a USING (kommune, maaned, ansaettelse_nr) WHERE f." + ILL
                + " AND a.ansaettelsesform <> 'timeloennet'");
        files.read("CREATE VIEW grundlag AS FROM ansaettelse WHERE ansaettelsesform <> 'timeloennet'");
    }

    @AfterAll
    static void close() throws SQLException {
        files.close();
    }

    private static String number(String column, int decimals) {
        return "replace(%s, ',', '.')::DECIMAL(18, %d)".formatted(column, decimals);
    }

    /** Wages of foster families, councillors and joint pools are no employees'. */
    @ParameterizedTest
    @CsvSource({"3.22", "4.62", "5.25", "5.30", "5.38", "6.45"})
    void paysWhatTheAccountsBookInWages(String mainFunction) throws SQLException {
        var paid = share(
                "SELECT sum(loen) FROM ansaettelse WHERE funktion LIKE '%s%%'".formatted(mainFunction),
                "SELECT sum(%s) FROM regnskab_sendt WHERE konto LIKE '%s%%' AND dranst = '1' AND art LIKE '1%%'"
                        .formatted(DemoFiles.kroner(), mainFunction));

        assertThat(paid).isBetween(0.94, 1.05);
    }

    @Test
    void employsAsManyForEachThousandInhabitantsAsRealMunicipalities() throws SQLException {
        assertThat(1000
                        * share(
                                "SELECT sum(beskaeftigelsesgrad) / 12 FROM ansaettelse",
                                "SELECT sum(antal::INT) FROM primo"))
                .isBetween(64.0, 76.0);
    }

    @Test
    void losesAsMuchWorkToIllnessAsRealMunicipalities() throws SQLException {
        assertThat(illness("true")).isBetween(5.0, 6.6);
    }

    @Test
    void isOftenerIllInFebruaryThanInJuly() throws SQLException {
        assertThat(illness("maaned = '2025-02'")).isGreaterThan(1.4 * illness("maaned = '2025-07'"));
    }

    @Test
    void isMostIllWhereTheWorkIsHeavy() throws SQLException {
        assertThat(illness("stillingskategori = 'pleje.sosu-hjaelper'"))
                .isGreaterThan(illness("stillingskategori = 'paedagogik.paedagog'"));
        assertThat(illness("stillingskategori = 'paedagogik.paedagog'"))
                .isGreaterThan(illness("stillingskategori = 'undervisning.laerer'"));
        assertThat(illness("stillingskategori = 'undervisning.laerer'"))
                .isGreaterThan(illness("stillingskategori = 'administration.akademiker'"));
    }

    @Test
    void beginsTwoOrThreeIllnessesAYear() throws SQLException {
        var periods = share(
                "SELECT count(*) FROM sygdom WHERE strftime(startdato, '%Y-%m') = maaned",
                "SELECT count(*) / 12 FROM grundlag");

        assertThat(periods).isBetween(2.0, 2.9);
    }

    /** Rudersdal's last month is late, so that nobody is there in it. */
    @Test
    void leavesAboutOneInSevenAYear() throws SQLException {
        var left = share("""
                SELECT count(*) FROM grundlag AS a WHERE maaned < '2025-12' AND kommune <> '230' AND NOT EXISTS (
                    SELECT 1 FROM grundlag AS n WHERE n.kommune = a.kommune AND n.medarbejder = a.medarbejder
                        AND n.maaned = strftime((a.maaned || '-01')::DATE + INTERVAL 1 MONTH, '%Y-%m'))""", "SELECT count(*) / 12 FROM grundlag WHERE kommune <> '230'");

        assertThat(left).isBetween(0.11, 0.19);
    }

    @Test
    void knowsTheEmploymentOfEveryAbsence() throws SQLException {
        assertThat(
                        files.rows(
                                "SELECT * FROM fravaer ANTI JOIN ansaettelse USING (kommune, maaned, ansaettelse_nr, medarbejder)"))
                .isEmpty();
    }

    @Test
    void neverLetsAbsencesOfAnEmploymentOverlap() throws SQLException {
        assertThat(files.rows("""
                SELECT kommune, maaned, ansaettelse_nr FROM (
                    SELECT *, greatest(startdato, (maaned || '-01')::DATE) AS foerste FROM fravaer)
                WINDOW w AS (PARTITION BY kommune, maaned, ansaettelse_nr ORDER BY startdato)
                QUALIFY foerste < lag(foerste + dage) OVER w
                """)).isEmpty();
    }

    @Test
    void keepsAPersonTheSamePerson() throws SQLException {
        assertThat(
                        files.rows(
                                "SELECT medarbejder FROM ansaettelse GROUP BY medarbejder"
                                        + " HAVING count(DISTINCT koen) > 1 OR count(DISTINCT kommune) > 1 OR max(alder) - min(alder) > 1"))
                .isEmpty();
    }

    @Test
    void isIllInAlbertslundsAfterSchoolCareAndNotInItsDayCare() throws SQLException {
        var elsewhere = illness("kommune <> '165' AND funktion = '3.22.05'");

        assertThat(illness("kommune = '165' AND funktion = '3.22.05'")).isGreaterThan(1.3 * elsewhere);
        assertThat(illness("kommune = '165' AND funktion LIKE '5.25%'"))
                .isLessThan(1.05 * illness("kommune <> '165' AND funktion LIKE '5.25%'"));
    }

    private static double illness(String condition) throws SQLException {
        return 100
                * share(
                        "SELECT sum(dagsvaerk) FROM sygdom WHERE " + condition,
                        "SELECT sum(aktive_dage) FROM grundlag WHERE " + condition);
    }

    private static double share(String numerator, String denominator) throws SQLException {
        return files.number(numerator).doubleValue() / files.number(denominator).doubleValue();
    }
}
