// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.flis.RealCatalogue;
import dk.flis.demo.world.Scope;
import dk.flis.reference.Month;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole country in 2024, against what is published of the real one. */
class CalibrationTest {

    private static final String OPERATION = "dranst IN ('1', '2') AND art NOT LIKE '0%' AND konto < '7'";

    private static final String PEOPLE = "SELECT sum(antal::INT) FROM befolkning WHERE maaned = '2023-12'";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // BeforeAll
    private static DemoFiles files;

    @BeforeAll
    static void writeTheCountry(@TempDir Path second) throws Exception {
        var scope = new Scope(98, 1, 1, Scope.Size.SMALL, new Month(2024, 12));
        country(scope, Set.of("regnskab", "budget", "befolkning", "flytning")).write(folder, _ -> {});
        // The late ones would be missed in the year's sums; a second country knows their December.
        var later = new Scope(98, 1, 1, Scope.Size.SMALL, new Month(2025, 1));
        country(later, Set.of("regnskab")).write(second, _ -> {});
        for (var late : new String[] {"regnskab_0230", "regnskab_0360", "regnskab_0482"}) {
            Files.copy(
                    second.resolve("2024-12/%s_2024-12.csv.gz".formatted(late)),
                    folder.resolve("2024-12/%s_2024-12.csv.gz".formatted(late)));
        }
        load();
    }

    private static SyntheticCountry country(Scope scope, Set<String> datasets) {
        return new SyntheticCountry(RealCatalogue.get(), scope, datasets::contains);
    }

    /** Odense's corrected month is read as it stands in the end: the later file instead of the first. */
    private static void load() throws Exception {
        Files.move(
                folder.resolve("rettelser/regnskab_0461_2024-08.csv.gz"),
                folder.resolve("2024-08/regnskab_0461_2024-08.csv.gz"),
                StandardCopyOption.REPLACE_EXISTING);
        files = new DemoFiles(folder);
        files.load("regnskab", "2024-*/regnskab*.csv.gz");
        files.load("budget", "2024-*/budget*.csv.gz");
        files.load("befolkning", "*/befolkning*.csv.gz");
        files.load("flytning", "*/flytning*.csv.gz");
    }

    @AfterAll
    static void close() throws SQLException {
        files.close();
    }

    /** Danmarks Statistik, REGK31, accounts 2024, weighted with the population. */
    @ParameterizedTest
    @CsvSource({
        "0.28.20, 210", "0.32.31, 355", "2.28.11, 561", "2.32.31, 673", "3.22.01, 6933", "3.22.05, 645",
        "3.22.08, 1164", "3.22.10, 951", "3.32.50, 448", "4.62.81, 4196", "4.62.85, 467", "5.25.14, 3765",
        "5.28.21, 1350", "5.28.22, 736", "5.30.26, 2559", "5.30.27, 4652", "5.30.28, 1227", "5.38.45, 180",
        "5.48.66, 3426", "5.57.73, 1631", "5.57.78, 1816", "5.58.81, 2936", "5.68.90, 745", "6.42.41, 156",
        "6.45.51, 3092"
    })
    void spendsPerInhabitantWhatTheRealCountryDoes(String account, double published) throws SQLException {
        var net = perInhabitant(OPERATION + " AND art NOT LIKE '9%' AND konto = '" + account + "'");

        assertThat(net / published).isCloseTo(1, within(0.04));
    }

    @Test
    void spendsInAllWhatMunicipalitiesSpend() throws SQLException {
        assertThat(perInhabitant(OPERATION)).isBetween(70_000.0, 75_000.0);
    }

    @Test
    void balances() throws SQLException {
        var unbalanced = files.rows(
                "SELECT kommune, maaned FROM regnskab GROUP BY ALL HAVING sum(%s) <> 0".formatted(DemoFiles.kroner()));

        assertThat(unbalanced).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"regnskab", "budget", "befolkning", "flytning"})
    void deliversEveryDatasetEveryMonth(String dataset) throws SQLException {
        assertThat(files.number(
                        "SELECT count(DISTINCT kommune || maaned) FROM %s WHERE maaned BETWEEN '2024-01' AND '2024-11'"
                                .formatted(dataset)))
                .isEqualByComparingTo("1078");
    }

    @Test
    void explainsEveryChangeOfPopulationByEvents() throws SQLException {
        var unexplained = files.rows("""
                WITH people AS (SELECT kommune, maaned, koen, sum(antal::INT) AS n FROM befolkning GROUP BY ALL),
                events AS (
                    SELECT kommune, maaned, koen, sum(CASE WHEN haendelse IN ('tilflyttet', 'indvandret', 'foedt', 'genfundet')
                        THEN antal::INT ELSE -antal::INT END) AS n
                    FROM flytning GROUP BY ALL)
                SELECT now.kommune, now.maaned, now.koen FROM people AS now
                JOIN people AS before ON before.kommune = now.kommune AND before.koen = now.koen
                    AND (before.maaned || '-01')::DATE + INTERVAL 1 MONTH = (now.maaned || '-01')::DATE
                JOIN events ON events.kommune = now.kommune AND events.maaned = now.maaned AND events.koen = now.koen
                WHERE now.n <> before.n + events.n
                """);

        assertThat(unexplained).isEmpty();
    }

    @Test
    void countsEveryMoveAtBothEnds() throws SQLException {
        var moves = """
                SELECT %s AS away, %s AS home, maaned, alder, koen, sum(antal::INT)
                FROM flytning WHERE haendelse = '%s' AND maaned < '2024-12' GROUP BY ALL""";

        assertThat(files.number("SELECT count(*) FROM ((%s) EXCEPT (%s))"
                        .formatted(
                                moves.formatted("kommune", "modpart_kommune", "fraflyttet"),
                                moves.formatted("modpart_kommune", "kommune", "tilflyttet"))))
                .isZero();
    }

    @Test
    void livesAndDiesAsTheRealCountryDoes() throws SQLException {
        var people = files.number(PEOPLE);

        assertThat(people.longValue()).isBetween(5_900_000L, 6_060_000L);
        assertThat(events("foedt")).isBetween(54_000L, 63_000L);
        assertThat(events("doed")).isBetween(54_000L, 66_000L);
        assertThat(events("tilflyttet")).isBetween(330_000L, 450_000L);
    }

    @Test
    void writesNotesThatFitTheirFiles() throws Exception {
        var file = folder.resolve("2024-05/regnskab_0751_2024-05.csv.gz");
        var note = Files.readString(folder.resolve("2024-05/regnskab_0751_2024-05.note.json"));
        var sha256 = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        var source = files.files("2024-05/regnskab_0751*.csv.gz");

        assertThat(note).contains("\"sha256\": \"" + HexFormat.of().formatHex(sha256) + "\"");
        assertThat(note).contains("\"raekker\": " + files.number("SELECT count(*) FROM " + source) + ",");
        assertThat(files.rows("SELECT konto[1], dranst, sum(%s) AS total FROM %s GROUP BY ALL HAVING total <> 0"
                        .formatted(DemoFiles.kroner(), source)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(note)
                        .contains("{\"konto\": \"%s\", \"dranst\": \"%s\", \"beloeb\": \"%s\"}"
                                .formatted((Object[]) row.split(" ", -1))));
    }

    private static long events(String event) throws SQLException {
        return files.number("SELECT sum(antal::INT) FROM flytning WHERE haendelse = '%s'".formatted(event))
                .longValue();
    }

    private static double perInhabitant(String condition) throws SQLException {
        return files.number("SELECT round(sum(%s) / (%s), 2) FROM regnskab WHERE %s"
                        .formatted(DemoFiles.kroner(), PEOPLE, condition))
                .doubleValue();
    }
}
