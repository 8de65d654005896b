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

/**
 * Care in a small country whose municipalities are of every kind, against what is known of the real one: per inhabitant,
 * for the few are not a fair sample of the whole.
 */
class CareCalibrationTest {

    /** Inhabitants of the real country for each of those who deliver here. */
    private static final double REAL_ELDERLY = 1_200_000;

    private static final double REAL_ADULTS = 3_500_000;

    private static final String DAY = "(maaned || '-01')::DATE";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // BeforeAll
    private static DemoFiles files;

    @BeforeAll
    static void writeAYear() throws Exception {
        var scope = new Scope(10, 1, 1, Scope.Size.SMALL, new Month(2026, 3));
        var wanted = Set.of("voksenydelse", "visitation", "leveret", "befolkning", "regnskab");
        new SyntheticCountry(RealCatalogue.get(), scope, wanted::contains).write(folder, _ -> {});
        files = new DemoFiles(folder);
        for (var dataset : wanted) {
            files.load(dataset, "20*-*/%s_*.csv.gz".formatted(dataset));
        }
    }

    @AfterAll
    static void close() throws SQLException {
        files.close();
    }

    private static double inhabitants(String ages) throws SQLException {
        return files.number("SELECT sum(antal::INT) FROM befolkning WHERE maaned = '2025-06' AND alder::INT " + ages)
                .doubleValue();
    }

    private static double recipients(String dataset, String condition) throws SQLException {
        return files.number(
                        "SELECT count(DISTINCT kommune || borger) FROM %s WHERE maaned = '2025-06' AND slut IS NULL AND %s"
                                .formatted(dataset, condition))
                .doubleValue();
    }

    /** Lowest and highest number in the whole country that would still be believed. */
    @ParameterizedTest
    @CsvSource({
        "ydelse LIKE 'hjemmehjaelp.%' AND plejebolig = 'nej', 115000, 165000",
        "ydelse = 'plejebolig', 30000, 45000",
        "ydelse = 'sygepleje', 75000, 115000",
        "ydelse = 'madservice', 25000, 50000",
        "ydelse = 'traening.genoptraening', 8000, 20000",
    })
    void helpsAsManyOfTheElderlyAsTheRealCountry(String service, double least, double most) throws SQLException {
        var share = recipients("visitation", "alder::INT >= 65 AND " + service) / inhabitants(">= 65");

        assertThat(share * REAL_ELDERLY).isBetween(least, most);
    }

    @ParameterizedTest
    @CsvSource({
        "SEL-85, 24000, 38000",
        "SEL-97, 7500, 12500",
        "SEL-101, 11500, 21000",
        "SEL-103, 6000, 10000",
        "SEL-104, 14000, 22000",
        "SEL-107, 5400, 8600",
        "SEL-108, 4600, 7600",
        "ABL-105, 11000, 17500",
    })
    void helpsAsManyAdultsAsTheRealCountry(String paragraph, double least, double most) throws SQLException {
        var share =
                recipients("voksenydelse", "paragraf = '%s'".formatted(paragraph)) / inhabitants("BETWEEN 18 AND 64");

        assertThat(share * REAL_ADULTS).isBetween(least, most);
    }

    @Test
    void helpsMoreTheOlderTheyAre() throws SQLException {
        var shares = new double[3];
        var ages = new String[] {"BETWEEN 65 AND 74", "BETWEEN 75 AND 84", ">= 85"};
        for (var at = 0; at < ages.length; at++) {
            shares[at] = recipients(
                            "visitation",
                            "ydelse LIKE 'hjemmehjaelp.%' AND plejebolig = 'nej' AND alder::INT " + ages[at])
                    / inhabitants(ages[at]);
        }

        assertThat(shares[0]).isBetween(0.02, 0.06);
        assertThat(shares[1]).isBetween(0.1, 0.2);
        assertThat(shares[2]).isBetween(0.25, 0.5);
    }

    @Test
    void givesHelpAtHomeBeforeTheNursingHome() throws SQLException {
        var both = files.number("""
                SELECT count(*) FROM visitation AS home
                JOIN visitation AS care USING (kommune, maaned, borger)
                WHERE home.ydelse = 'plejebolig' AND care.plejebolig = 'nej' AND care.ydelse LIKE 'hjemmehjaelp.%'
                    AND coalesce(care.slut, '9999') >= home.start AND care.start < home.start""");

        assertThat(both).isZero();
    }

    @Test
    void knowsNoEndBeforeItComes() throws SQLException {
        for (var dataset : new String[] {"visitation", "voksenydelse"}) {
            assertThat(files.number(
                            "SELECT count(*) FROM %s WHERE slut::DATE > last_day(%s) OR start::DATE > last_day(%s) OR slut::DATE < %s"
                                    .formatted(dataset, DAY, DAY, DAY)))
                    .isZero();
        }
    }

    @Test
    void deliversMostOfWhatWasGrantedAndLessInJuly() throws SQLException {
        assertThat(delivered("<> '07'")).isBetween(0.84, 0.95);
        assertThat(delivered("= '07'")).isLessThan(delivered("<> '07'") - 0.03);
    }

    private static double delivered(String month) throws SQLException {
        return files.number("""
                        SELECT (SELECT sum(replace(timer, ',', '.')::DOUBLE) FROM leveret
                                WHERE ydelse LIKE 'hjemmehjaelp.%%' AND maaned[6:7] %s)
                            / sum(replace(timer_pr_uge, ',', '.')::DOUBLE / 7
                                * (least(coalesce(slut::DATE, last_day(%s)), last_day(%s)) - greatest(start::DATE, %s) + 1))
                        FROM visitation WHERE ydelse LIKE 'hjemmehjaelp.%%' AND plejebolig = 'nej' AND maaned[6:7] %s
                        """.formatted(month, DAY, DAY, DAY, month)).doubleValue();
    }

    /** What a place costs after the accounts, municipality by municipality. */
    @ParameterizedTest
    @CsvSource({"SEL-107, 5.38.52, 450000, 1100000", "ABL-105, 5.38.51, 550000, 1200000"})
    void costsWhatAPlaceCosts(String paragraph, String account, double least, double most) throws SQLException {
        assertThat(files.rows("""
                        SELECT round(12 * kroner / persons) FROM
                            (SELECT kommune, sum(%s) AS kroner FROM regnskab
                             WHERE konto = '%s' AND dranst = '1' GROUP BY 1)
                        JOIN (SELECT kommune, count(*) AS persons FROM voksenydelse
                              WHERE paragraf = '%s' AND slut IS NULL GROUP BY 1) USING (kommune)
                        WHERE persons > 240 AND kommune <> '165'""".formatted(DemoFiles.kroner(), account, paragraph)))
                .isNotEmpty()
                .allSatisfy(cost -> assertThat(Double.parseDouble(cost)).isBetween(least, most));
    }

    @Test
    void registersPricesThatComeNearTheAccounts() throws SQLException {
        var registered = files.number("""
                SELECT (SELECT sum(replace(pris, ',', '.')::DOUBLE) FROM voksenydelse
                        WHERE paragraf IN ('SEL-107', 'SEL-108', 'ABL-105') AND slut IS NULL)
                    / sum(%s)
                FROM regnskab WHERE konto BETWEEN '5.38.50' AND '5.38.52' AND dranst = '1'
                """.formatted(DemoFiles.kroner())).doubleValue();

        assertThat(registered).isBetween(0.82, 1.02);
    }

    @Test
    void tellsItsStories() throws SQLException {
        var hours =
                "SELECT avg(replace(timer_pr_uge, ',', '.')::DOUBLE) FROM visitation WHERE plejebolig = 'nej' AND ydelse = 'hjemmehjaelp.personlig-pleje' AND kommune %s '657'";
        assertThat(files.number(hours.formatted("=")).doubleValue())
                .isGreaterThan(1.2 * files.number(hours.formatted("<>")).doubleValue());
        var bought =
                "SELECT avg((leverandoer <> 'egen')::INT) FROM voksenydelse WHERE paragraf = 'SEL-107' AND kommune %s '165'";
        assertThat(files.number(bought.formatted("=")).doubleValue()).isGreaterThan(0.65);
        assertThat(files.number(bought.formatted("<>")).doubleValue()).isLessThan(0.6);
        assertThat(
                        files.rows(
                                "SELECT min(maaned) FROM voksenydelse WHERE kommune = '410' AND paragraf IN ('SEL-103', 'SEL-104')"))
                .containsExactly("2026-01");
        assertThat(files.rows(
                        "SELECT min(maaned), any_value(kommune) FROM visitation WHERE ydelse LIKE '%helhedspleje'"))
                .containsExactly("2025-07 360");
    }

    /** Somebody who lives here has the same number as a recipient in the next month, and in the other area. */
    @Test
    void meetsTheSamePersonsAgain() throws SQLException {
        var next = files.number("""
                SELECT avg((borger IN (SELECT borger FROM visitation WHERE maaned = '2025-06'))::INT)
                FROM visitation WHERE maaned = '2025-05' AND ydelse LIKE 'hjemmehjaelp.%' AND slut IS NULL""").doubleValue();
        var both = files.number("""
                SELECT count(DISTINCT borger) FROM voksenydelse
                WHERE borger IN (SELECT borger FROM visitation) AND kommune <> '482'""");

        assertThat(next).isGreaterThan(0.95);
        assertThat(both).isPositive();
    }
}
