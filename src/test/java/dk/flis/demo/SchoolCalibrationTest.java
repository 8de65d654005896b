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

/** A school year of seven municipalities, against what is published of real schools. */
class SchoolCalibrationTest {

    private static final Set<String> DATASETS = Set.of("elev", "elevfravaer", "karakter", "befolkning", "regnskab");

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // BeforeAll
    private static DemoFiles files;

    @BeforeAll
    static void writeTheCountry() throws Exception {
        var scope = new Scope(10, 1, 1, Scope.Size.SMALL, new Month(2026, 7));
        new SyntheticCountry(RealCatalogue.get(), scope, DATASETS::contains).write(folder, _ -> {});
        files = new DemoFiles(folder);
        for (var dataset : DATASETS) {
            files.load(dataset, "20*/" + dataset + "_*.csv.gz");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        files.close();
    }

    @Test
    void deliversEveryPupilOnceAMonth() throws SQLException {
        assertThat(number("SELECT count(*) FROM (SELECT 1 FROM elev GROUP BY maaned, elev HAVING count(*) > 1)"))
                .isZero();
    }

    @Test
    void hasTheChildrenOfTheRegisterAtSchool() throws SQLException {
        var pupils = number(
                "SELECT count(*) FROM elev WHERE maaned = '2025-12' AND coalesce(betalingskommune, bopaelskommune) = kommune");
        var children = number(
                "SELECT sum(antal::INT) FROM befolkning WHERE maaned = '2025-12' AND alder::INT BETWEEN 6 AND 16");

        assertThat(pupils / children).isBetween(0.9, 1.0);
    }

    /** Danish levels of 2023–2025, of all pupils unless said; the seven are not the whole country. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            skoletype = '50'                                           | TRUE                                 | 0.14  | 0.22
            skoletype = '60'                                           | klassetrin = '10'                    | 0.35  | 0.65
            klassetype IN ('20', '29')                                 | skoletype NOT IN ('50', '60')        | 0.055 | 0.09
            coalesce(betalingskommune, bopaelskommune) <> kommune      | ejerkode = '2'                       | 0.003 | 0.03
            stoettetimer::INT >= 9                                     | stoettetimer IS NOT NULL             | 0.01  | 0.05
            sfo = 'ja'                                                 | ejerkode = '2' AND klassetrin::INT <= 3 | 0.75 | 0.95
            befordring = 'ja'                                          | befordring IS NOT NULL               | 0.03  | 0.15
            distriktsskole = 'ja'                                      | distriktsskole IS NOT NULL           | 0.7   | 0.92
            foedselsaar::INT < 2019                                    | klassetrin = '0'                     | 0.04  | 0.14
            """)
    void sendsPupilsWhereTheyGo(String there, String among, double least, double most) throws SQLException {
        assertThat(number("SELECT avg(coalesce(%s, FALSE)::INT) FROM elev WHERE maaned = '2025-09' AND %s"
                        .formatted(there, among)))
                .isBetween(least, most);
    }

    @Test
    void formsClassesOfTheSizeThatTheLawAllows() throws SQLException {
        var classes = """
                (SELECT count(*) AS elever FROM elev WHERE maaned = '2025-09' AND klassetype = '10' AND ejerkode = '2'
                GROUP BY kommune, skole, klasse)""";

        assertThat(number("SELECT avg(elever) FROM " + classes)).isBetween(19.5, 23.0);
        assertThat(number("SELECT max(elever) FROM " + classes)).isLessThanOrEqualTo(31);
        assertThat(number("SELECT avg((elever > 28)::INT) FROM " + classes)).isLessThan(0.02);
    }

    /** uddannelsesstatistik.dk 2023/24: 7.8 per cent in forms 4–6, 9.0 in forms 7–9, falling a little since. */
    @ParameterizedTest
    @CsvSource({"0, 3, 0.05, 0.07", "4, 6, 0.063, 0.083", "7, 9, 0.078, 0.1"})
    void isAbsentAsPupilsAre(int from, int to, double least, double most) throws SQLException {
        var condition = "klassetrin::INT BETWEEN %d AND %d AND kommune <> '165'".formatted(from, to);
        var absent = number("SELECT sum(replace(dage, ',', '.')::DECIMAL(5, 1)) FROM elevfravaer WHERE " + condition);
        var days = number("SELECT sum(skoledage::INT) FROM elev WHERE ejerkode = '2' AND " + condition);

        assertThat(absent / days).isBetween(least, most);
        assertThat(days / number("SELECT count(*) / 12.0 FROM elev WHERE ejerkode = '2' AND " + condition))
                .isBetween(185.0, 205.0);
    }

    @Test
    void worriesAboutOnePupilInFive() throws SQLException {
        var worrying = number("""
                WITH went AS (SELECT elev, sum(skoledage::INT) AS days FROM elev WHERE ejerkode = '2' GROUP BY elev),
                missed AS (SELECT elev, sum(replace(dage, ',', '.')::DECIMAL(5, 1)) AS days FROM elevfravaer GROUP BY elev)
                SELECT avg((coalesce(missed.days, 0) * 10 > went.days)::INT) FROM went LEFT JOIN missed USING (elev)
                WHERE went.days > 100""");

        assertThat(worrying).isBetween(0.15, 0.27);
    }

    @Test
    void leavesWithTheMarksOfTheScaleAndOfTheCountry() throws SQLException {
        var compulsory = "SELECT avg(karakter::INT) FROM karakter WHERE proeveform = 'bundet' AND klassetype = '10'";

        assertThat(number(compulsory)).isBetween(6.9, 8.1);
        assertThat(number(compulsory + " AND koen = 'K'")).isGreaterThan(number(compulsory + " AND koen = 'M'") + 0.3);
        assertThat(number(compulsory.replace("'10'", "'20'"))).isLessThan(number(compulsory) - 1);
        assertThat(files.rows("SELECT DISTINCT karakter::INT AS mark FROM karakter ORDER BY mark"))
                .containsExactly("-3", "0", "2", "4", "7", "10", "12");
    }

    @Test
    void costsWhatPupilsCost() throws SQLException {
        assertThat(perPupil("3.22.01", "skoletype = '10'")).isBetween(70_000.0, 92_000.0);
        assertThat(perPupil("3.22.10", "skoletype = '50'")).isBetween(40_000.0, 56_000.0);
        assertThat(perPupil("3.22.12", "skoletype = '60'")).isBetween(33_000.0, 56_000.0);
    }

    /** Most of the municipalities that would deliver a neighbour's pupils are not here, but these are at home. */
    private static double perPupil(String account, String condition) throws SQLException {
        var kroner = number("SELECT sum(%s) FROM regnskab WHERE konto = '%s' AND dranst = '1' AND art NOT LIKE '0%%'"
                .formatted(DemoFiles.kroner(), account));
        return kroner / number("SELECT count(*) / 12.0 FROM elev WHERE " + condition);
    }

    @Test
    void closesLollandsSmallestSchool() throws SQLException {
        var paid = files.rows("""
                SELECT DISTINCT omkostningssted FROM regnskab
                WHERE kommune = '360' AND konto = '3.22.01' AND omkostningssted LIKE '30%'""");
        var attended = files.rows("SELECT DISTINCT skole FROM elev WHERE kommune = '360' AND skoletype = '10'");

        assertThat(attended).containsExactlyInAnyOrderElementsOf(paid).hasSize(6);
    }

    @Test
    void hasNoSchoolInJuly() throws SQLException {
        assertThat(number("SELECT sum(skoledage::INT) FROM elev WHERE maaned = '2026-07'"))
                .isZero();
        assertThat(number("SELECT count(*) FROM elevfravaer WHERE maaned = '2026-07'"))
                .isZero();
    }

    private static double number(String sql) throws SQLException {
        return files.number(sql).doubleValue();
    }
}
