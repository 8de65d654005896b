// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.store.PreparedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way of an operator at the command line: permit, deliver, publish, read; and each exit code on it. */
class InstallationCommandsTest {

    @TempDir
    private static Path folder;

    private static StringWriter out = new StringWriter();
    private static StringWriter errors = new StringWriter();

    /** Every command starts PostgreSQL anew, so the whole way is gone once and each test looks at its end. */
    @BeforeAll
    static void leadsFromAFileToAPublication() throws IOException {
        PreparedData.in(folder.resolve("data"));
        SmallCatalogue.in(folder.resolve("catalogue"));
        assertThat(run("permission", "grant", "--municipality", "147", "--area", "oekonomi"))
                .isZero();
        assertThat(run("deliver", file("regnskab_0147_2025-03.csv", "1;12,50", "2;-2,25")))
                .isZero();
        assertThat(run("figures", "--key-figure", "oko.netto", "--municipality", "147"))
                .as("nothing is seen before it is published")
                .isEqualTo(1);
        assertThat(run("publish", "--format", "csv")).isZero();
        assertThat(out.toString())
                .startsWith("publication;at;monthly;catalogue")
                .contains("\n1;");
    }

    @Test
    void readsFiguresInTheNotationOfAllInterfaces() {
        assertThat(figures("--municipality", "0147", "--period", "2025-03,2025"))
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "key_figure;municipality;institution;period;numerator;denominator;value;state;provisional;publication",
                        "oko.netto;147;;2025-03;10.25;;10.2500000000;value;false;1",
                        "oko.netto;147;;2025;10.25;;10.2500000000;value;true;1");
    }

    @Test
    void endsWithOneAndTheFindingsWhenAFileIsRejected() throws IOException {
        assertThat(run("deliver", "--format", "csv", file("regnskab_0147_2025-03.csv", "9;1,00", "1;1,005")))
                .isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains(";rejected;", ";error;2;dranst;9;"))
                .anySatisfy(line -> assertThat(line).contains(";error;3;beloeb;1,005;"));
    }

    @Test
    void saysThatNothingChanged() {
        assertThat(run("publish", "--format", "csv")).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endsWithOneWhenThereIsNoFigure() {
        assertThat(figures("--municipality", "751", "--period", "2025-03")).isEqualTo(1);
        assertThat(out.toString()).contains("oko.netto;751;;2025-03;;;;missing;");
    }

    @ParameterizedTest
    @CsvSource({
        "--municipality, 999, is no municipality",
        "--period, 2025-13, is no period",
        "--prices, dyre, is no way of reading prices"
    })
    void endsWithTwoForAWordThatMeansNothing(String option, String word, String message) {
        assertThat(figures(option, word)).isEqualTo(2);
        assertThat(errors.toString()).contains(message);
    }

    /** And not with a trace of how the portal is put together. */
    @Test
    void doesNotServeACatalogueWithFaultsAndSaysWhich() throws IOException {
        var faulty = folder.resolve("faulty");
        SmallCatalogue.in(faulty);
        Files.writeString(faulty.resolve("oekonomi/key-figures/fejl.yaml"), "- noegletal: oko.fejl\n");

        assertThat(execute(
                        List.of("serve", "--port", "0", "--data", folder + "/data", "--catalogue", faulty.toString())))
                .isEqualTo(2);
        assertThat(errors.toString())
                .contains("oekonomi/key-figures/fejl.yaml:1")
                .doesNotContain("\tat ");
    }

    @Test
    void endsWithTwoForAnUnknownKeyFigureOrFile() {
        assertThat(run("figures", "--key-figure", "oko.brutto")).isEqualTo(2);
        assertThat(errors.toString()).contains("oko.brutto");
        assertThat(run("figures")).isEqualTo(2);
        assertThat(run("deliver", folder.resolve("absent.csv").toString())).isEqualTo(2);
    }

    private static int figures(String... options) {
        var words = new ArrayList<>(List.of("figures", "--key-figure", "oko.netto", "--format", "csv"));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    private static String file(String name, String... rows) throws IOException {
        var lines = new ArrayList<>(List.of("kommune;maaned;dranst;beloeb"));
        for (var row : rows) {
            lines.add("147;2025-03;" + row);
        }
        return Files.write(folder.resolve(name), lines).toString();
    }

    private static int run(String... words) {
        var command = new ArrayList<>(List.of(words));
        var options = List.of(
                "--data",
                folder.resolve("data").toString(),
                "--catalogue",
                folder.resolve("catalogue").toString());
        command.addAll(words[0].equals("permission") ? 2 : 1, options);
        return execute(command);
    }

    private static int execute(List<String> command) {
        out = new StringWriter();
        errors = new StringWriter();
        return Root.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(errors))
                .execute(command.toArray(String[]::new));
    }
}
