// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CatalogueCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void listsKeyFiguresWithTheIdFirst() {
        assertThat(run("list", "--format", "csv")).isZero();
        assertThat(out.toString())
                .startsWith("id;area;family;name;kind;unit;levels")
                .contains("oko.hk3.udgift-pr-borger;oekonomi;udgift-pr-borger;");
    }

    @Test
    void showsOneKeyFigureWithItsDefinition() {
        assertThat(run("show", "oko.hk3.udgift-pr-borger", "--format", "json")).isZero();
        assertThat(out.toString()).contains("\"numerator\"").contains("Summen af beløb (kr.) i Regnskab.");
    }

    @Test
    void endsWithOneWhenThereIsNoSuchKeyFigure() {
        assertThat(run("show", "oko.ukendt")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endsWithOneAndTheFaultsWhenTheTextIsWrong() throws IOException {
        Files.createDirectories(folder.resolve("oekonomi"));
        Files.writeString(folder.resolve("oekonomi/area.yaml"), "{navn: Økonomi}");

        assertThat(run("check", "--catalogue", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("oekonomi/area.yaml:1: nøglen 'navn_en' mangler");
    }

    @Test
    void holdsAWorkedCaseAgainstWhatIsComputed() throws IOException {
        var figures = SmallCatalogue.in(folder).resolve("oekonomi/key-figures/tal.yaml");
        Files.writeString(figures, Files.readString(figures) + """
                eksempler:
                  - navn: To posteringer
                    periode: 2025-03
                    rækker:
                      regnskab: |
                        maaned;dranst;beloeb
                        2025-03;1;100.25
                        2025-03;2;-0.25
                    giver: {tæller: 99}
                """.indent(2));

        assertThat(run("check", "--catalogue", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "oekonomi/key-figures/tal.yaml:9: oko.netto, eksemplet 'To posteringer': tæller er 100, men eksemplet siger 99");
        out.getBuffer().setLength(0);
        assertThat(run("show", "oko.netto", "--catalogue", folder.toString())).isZero();
        assertThat(out.toString()).contains("147;2025-03;1;100.25").contains("tæller er 100, men eksemplet siger 99");
    }

    @Test
    void endsWithTwoWhenTheCallIsWrong() {
        assertThat(run("check", "--format", "xml")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return new CommandLine(new CatalogueCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }
}
