// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.KeyFigure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code for:} and its placeholders. */
class FamilyTest {

    private static final String AT = "oekonomi/key-figures/tal.yaml:";

    @TempDir
    Path folder;

    private Written text;

    @BeforeEach
    void write() {
        text = new Written(folder);
    }

    @Test
    void takesTheLeavesThatAreNotClosed() {
        family("{konto: {koder: funktion}}", "oko.{konto}", "{konto.navn}");

        assertThat(figures())
                .containsExactly(
                        "oko.0.25.19 Ældreboliger",
                        "oko.5.30.26 Hjemmehjælp",
                        "oko.5.30.27 Pleje",
                        "oko.5.38.52 Midlertidige botilbud");
    }

    @Test
    void takesCodesOfOneDepthNarrowedByPatterns() {
        family("{konto: {koder: funktion, niveau: 2, kun: [5], undtagen: [5.38]}}", "oko.{konto}", "{konto.1.navn}");

        assertThat(figures()).containsExactly("oko.5.30 Sociale opgaver");
    }

    @Test
    void multipliesItsVariables() {
        family(
                "{konto: {koder: funktion, niveau: 1}, alder: {0-6: Børn, 85+: {navn: Ældre, kort: æ}}}",
                "oko.{konto}.{alder.id}",
                "{konto} {alder.navn}");

        assertThat(figures())
                .containsExactly("oko.0.0-6 0 Børn", "oko.0.85-op 0 Ældre", "oko.5.0-6 5 Børn", "oko.5.85-op 5 Ældre");
    }

    @Test
    void namesAnUnknownPlaceholder() {
        family("{konto: {koder: funktion, niveau: 1}}", "oko.{konto}", "{kontoo.navn}");

        assertThat(text.faults())
                .containsExactly(AT + "3: '{kontoo.navn}' kendes ikke i familien; mente du '{konto.navn}'?");
    }

    @Test
    void namesAnUnknownCodeList() {
        family("{konto: {koder: funktioner}}", "oko.{konto}", "{konto.navn}");

        assertThat(text.faults()).containsExactly(AT + "1: kodelisten 'funktioner' findes ikke; mente du 'funktion'?");
    }

    @Test
    void refusesAVariableWithoutCodes() {
        family("{konto: {koder: funktion, niveau: 4}}", "oko.{konto}", "{konto.navn}");

        assertThat(text.faults())
                .containsExactly(AT + "1: variablen 'konto' har ingen koder tilbage i kodelisten 'funktion'");
    }

    @Test
    void refusesAnUnknownCodeInItsNarrowing() {
        family("{konto: {koder: funktion, kun: [5.31]}}", "oko.{konto}", "{konto.navn}");

        assertThat(text.faults())
                .contains(AT + "1: koden '5.31' findes ikke i kodelisten 'funktion'; mente du '5.30'?");
    }

    @Test
    void refusesFiguresThatComeOutWithOneId() {
        family("{konto: {koder: funktion, niveau: 1}}", "oko.tal", "{konto.navn}");

        assertThat(text.faults())
                .containsExactly(AT + "2: nøgletallet 'oko.tal' findes allerede: oekonomi/key-figures/tal.yaml:2");
    }

    @Test
    void compilesTwoThousandFiguresInUnderTwoSecondsOfWork() {
        var values = IntStream.range(0, 2_000)
                .mapToObj(age -> "%d-%d: Navn %d".formatted(age, age + 3, age))
                .collect(Collectors.joining(", "));
        text.with(Written.FIGURES, """
                - {family: f, for: {alder: {%s}},
                   id: "bor.{alder}", navn: "{alder.navn}", art: økonomi, enhed: kr., niveau: [år], spørgsmål: Hvor meget?,
                   tæller: {af: befolkning, sum: antal, udvalg: [{med: {alder: "{alder}"}}]}}
                """.formatted(values));
        text.load();

        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        var figures = text.load().keyFigures();

        assertThat(figures).hasSize(2_000);
        // The thread's own time: the machine may be busy with other things.
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    private void family(String loops, String id, String name) {
        text.with(Written.FIGURES, """
                - {family: f, for: %s,
                   id: "%s",
                   navn: "%s",
                   art: økonomi, enhed: kr., niveau: [år], spørgsmål: Hvor meget?,
                   tæller: {af: regnskab, sum: beloeb, udvalg: [{med: %s}]}}
                """.formatted(loops, id, name, where(loops, id)));
    }

    /** Uses each variable, so that no two members have one formula. */
    private static String where(String loops, String id) {
        if (!id.contains("{")) {
            return "{konto: 5}";
        }
        return loops.contains("alder:") ? "{konto: \"{konto}\", alder: \"{alder}\"}" : "{konto: \"{konto}\"}";
    }

    private List<String> figures() {
        return text.load().keyFigures().values().stream()
                .map((KeyFigure figure) -> figure.id() + " " + figure.name())
                .toList();
    }
}
