// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.AreaId;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.PreparedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that hold a catalogue against a real publication. */
class HeldAgainstFiguresTest {

    @TempDir
    static Path folder;

    @TempDir
    Path changed;

    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void publish() throws IOException {
        var data = folder.resolve("data");
        PreparedData.in(data);
        var file = folder.resolve("regnskab_0147_2025-03.csv");
        Files.writeString(file, "kommune;maaned;dranst;beloeb\n147;2025-03;1;100.00\n147;2025-03;2;-40.00\n");
        try (var installation = new Installation(
                data, SmallCatalogue.in(folder.resolve("catalogue")), () -> Instant.parse("2026-01-15T12:00:00Z"))) {
            installation.store().deliverMany().deliver(List.of(file), "test", _ -> {});
            installation.permissions().grant(new MunicipalityCode(147), new AreaId("oekonomi"), "test");
            installation.publish().run(installation.store(), false, _ -> {});
        }
    }

    @BeforeEach
    void copy() throws IOException {
        SmallCatalogue.in(changed);
    }

    @Test
    void previewsWhatAChangedDefinitionMovesAndPublishesNothing() throws IOException {
        rewrite(
                "tæller: {af: regnskab, sum: beloeb}",
                "tæller: {af: regnskab, sum: beloeb, udvalg: [{med: {dranst: 1}}]}");
        Files.writeString(changed.resolve("oekonomi/dashboard.yaml"), """
                {titel: Ø, titel_en: E, tekst: T, tekst_en: T, fliser: [oko.netto], grupper: [{hoved: oko.netto}]}
                """);
        var marts = everything();

        assertThat(run("preview", changed.toString(), "--format", "csv")).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "key_figure;change;used_by;municipality;period;before;after;difference;percent;state_before;state_after",
                        "oko.netto;definition;dashboard:oekonomi;country;2025;60.0000000000;100.0000000000;40.0000000000;66.67;value;value",
                        "oko.netto;definition;dashboard:oekonomi;147;2025;60.0000000000;100.0000000000;40.0000000000;66.67;value;value");
        assertThat(everything()).isEqualTo(marts);
    }

    @Test
    void countsTheMunicipalitiesThatMoveInATable() throws IOException {
        rewrite("tæller: {af: regnskab, sum: beloeb}", "tæller: {af: regnskab, sum: beloeb, fortegn: \"-\"}");

        assertThat(run("preview", changed.toString())).isZero();

        assertThat(out.toString()).containsPattern("oko.netto +definition +2025 +1 +60.0000000000 +-60.0000000000");
    }

    @Test
    void previewsNoCatalogueWithFaults() throws IOException {
        rewrite("sum: beloeb", "sum: belob");

        assertThat(run("preview", changed.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("tal.yaml:7: kolonnen 'belob' findes ikke; mente du 'beloeb'?");
    }

    @Test
    void provesTheCatalogueInForceOnly() throws IOException {
        assertThat(run("prove", "--format", "csv")).isZero();
        assertThat(out.toString().lines()).containsExactly("grade;place;problem");
        rewrite("navn: Nettoudgift", "navn: Netto");
        assertThat(new CommandLine(new CatalogueCommand())
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute(
                                "prove",
                                "--catalogue",
                                changed.toString(),
                                "--data",
                                folder.resolve("data").toString()))
                .isEqualTo(2);
    }

    private void rewrite(String old, String now) throws IOException {
        var file = changed.resolve("oekonomi/key-figures/tal.yaml");
        Files.writeString(file, Files.readString(file).replace(old, now));
    }

    private static List<Path> everything() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/marts"))) {
            return files.sorted().toList();
        }
    }

    private int run(String command, String... arguments) {
        var all = Stream.concat(
                        Stream.concat(Stream.of(command), Stream.of(arguments)),
                        Stream.of(
                                "--data",
                                folder.resolve("data").toString(),
                                "--catalogue",
                                folder.resolve("catalogue").toString()))
                .toArray(String[]::new);
        return new CommandLine(new CatalogueCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute(all);
    }
}
