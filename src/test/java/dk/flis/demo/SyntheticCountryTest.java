// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.demo.world.Scope;
import dk.flis.reference.Month;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticCountryTest {

    private static final Month END = new Month(2025, 3);

    private static final Scope ONE = new Scope(1, 1, 7, Scope.Size.SMALL, END);

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // BeforeAll
    private static SortedMap<String, byte[]> one;

    @BeforeAll
    static void writeOneMunicipality(@TempDir Path written) throws Exception {
        one = write(written, ONE, _ -> true);
    }

    @Test
    void givesTheSameBytesForTheSameSeed() throws Exception {
        var again = write("again", ONE);

        assertThat(again.keySet()).isEqualTo(one.keySet());
        assertThat(one)
                .allSatisfy(
                        (name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void givesOtherFiguresForAnotherSeed() throws Exception {
        var other = write("other", new Scope(1, 1, 8, Scope.Size.SMALL, END));

        assertThat(other.get("2025-02/regnskab_0165_2025-02.csv.gz"))
                .isNotNull()
                .isNotEqualTo(one.get("2025-02/regnskab_0165_2025-02.csv.gz"));
    }

    @Test
    void makesAMunicipalityAlikeInASmallCountryAndALargerOne() throws Exception {
        var larger = write("larger", new Scope(2, 1, 7, Scope.Size.SMALL, END));

        assertThat(one)
                .allSatisfy(
                        (name, bytes) -> assertThat(larger.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void booksTheSameSumsInBothSizes() throws Exception {
        write("small", ONE, "regnskab"::equals);
        write("full", new Scope(1, 1, 7, Scope.Size.FULL, END), "regnskab"::equals);

        assertThat(sums("full")).isEqualTo(sums("small")).isNotEmpty();
        assertThat(postings("full")).isGreaterThan(3 * postings("small"));
    }

    @Test
    void deliversLateWhereTheStoriesSaySo() throws Exception {
        var wanted = Set.of("regnskab", "befolkning", "flytning");
        var files = write("late", new Scope(9, 1, 7, Scope.Size.SMALL, END), wanted::contains);

        assertThat(files.keySet())
                .contains("2025-03/befolkning_0360_2025-03.csv.gz", "2025-02/regnskab_0360_2025-02.csv.gz")
                .doesNotContain("2025-03/regnskab_0360_2025-03.csv.gz", "2025-03/flytning_0230_2025-03.csv.gz");
    }

    @Test
    void correctsAMonthThatWasBookedTwice() throws Exception {
        var files = new DemoFiles(folder.resolve("corrected"));
        var written = write("corrected", new Scope(10, 1, 7, Scope.Size.SMALL, END), "regnskab"::equals);

        assertThat(new String(
                        written.get("rettelser/regnskab_0461_2024-11.note.json"),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"loebenummer\": 2");
        assertThat(salaries(files, "2024-11/regnskab_0461_2024-11.csv.gz"))
                .isEqualByComparingTo(salaries(files, "rettelser/regnskab_0461_2024-11.csv.gz")
                        .multiply(java.math.BigDecimal.TWO));
    }

    @Test
    void booksHomeNursingOnItsSiblingInOneMunicipality() throws Exception {
        write("sibling", new Scope(2, 1, 7, Scope.Size.SMALL, END), "regnskab"::equals);
        var files = new DemoFiles(folder.resolve("sibling"));
        var nursing = "SELECT count(*) FROM %s WHERE konto = '5.30.28'";

        assertThat(files.number(nursing.formatted(files.files("*/regnskab_0370*.csv.gz"))))
                .isZero();
        assertThat(files.number(nursing.formatted(files.files("*/regnskab_0165*.csv.gz"))))
                .isPositive();
    }

    private static java.math.BigDecimal salaries(DemoFiles files, String name) throws SQLException {
        return files.number("SELECT sum(%s) FROM %s WHERE konto = '3.22.01' AND dranst = '1' AND art LIKE '1%%'"
                .formatted(DemoFiles.kroner(), files.files(name)));
    }

    private java.util.List<String> sums(String name) throws SQLException {
        var files = new DemoFiles(folder.resolve(name));
        return files.rows(
                "SELECT maaned, konto, dranst, art, omkostningssted, sum(%s) FROM %s GROUP BY ALL ORDER BY ALL"
                        .formatted(DemoFiles.kroner(), files.files("*/regnskab*.csv.gz")));
    }

    private long postings(String name) throws SQLException {
        var files = new DemoFiles(folder.resolve(name));
        return files.number("SELECT count(*) FROM " + files.files("*/regnskab*.csv.gz"))
                .longValue();
    }

    private SortedMap<String, byte[]> write(String name, Scope scope) throws Exception {
        return write(name, scope, _ -> true);
    }

    private SortedMap<String, byte[]> write(String name, Scope scope, Predicate<String> wanted) throws Exception {
        return write(folder.resolve(name), scope, wanted);
    }

    private static SortedMap<String, byte[]> write(Path folder, Scope scope, Predicate<String> wanted)
            throws Exception {
        new SyntheticCountry(RealCatalogue.get(), scope, wanted).write(folder, _ -> {});
        try (var files = new DemoFiles(folder)) {
            return files.bytes();
        }
    }
}
