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
