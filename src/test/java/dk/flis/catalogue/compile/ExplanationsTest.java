// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.KeyFigureId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which key figures may explain another: those whose product it is. */
class ExplanationsTest {

    private static final String MONEY = "{af: regnskab, sum: beloeb, udvalg: [{med: {konto: 5.30}}]}";
    private static final String OLD = "{af: befolkning, sum: antal, tid: primo, udvalg: [{med: {alder: 80+}}]}";
    private static final String ALL = "{af: befolkning, sum: antal, tid: primo}";
    private static final String AT = Written.FIGURES + ":1: ";

    @TempDir
    Path folder;

    private String explained = "[bor.andel, oko.pris]";
    private String share = "faktor: 100, tæller: %s, nævner: %s".formatted(OLD, ALL);
    private String price = "tæller: %s, nævner: %s".formatted(MONEY, OLD);
    private String levels = "[år]";

    @Test
    void holdsAProductThatIsTheFigure() {
        assertThat(written().faults()).isEmpty();
        assertThat(written()
                        .load()
                        .keyFigure(new KeyFigureId("oko.pr-borger"))
                        .orElseThrow()
                        .explainedBy())
                .extracting(KeyFigureId::value)
                .containsExactly("bor.andel", "oko.pris");
    }

    @Test
    void takesANamedSelectionForItsClauses() {
        price = price.replace("{konto: 5.30}", "{udvalg: aeldre}");

        assertThat(written().with("selections.yaml", """
                                - {id: aeldre, navn: Ældre, af: regnskab, udvalg: [{med: {konto: 5.30}}]}
                                """).faults()).isEmpty();
    }

    @Test
    void leavesOutOfAccountHowFinelyAFigureCanBeRead() {
        share = share.replace("tid: primo", "tid: primo, institution: ja");

        assertThat(written().faults()).isEmpty();
    }

    @Test
    void refusesAnotherTime() {
        share = "faktor: 100, tæller: %s, nævner: %s".formatted(OLD.replace("primo", "ultimo"), ALL);

        assertThat(written().faults())
                .singleElement()
                .asString()
                .startsWith(AT + "ganget sammen giver nøgletallene ikke 'oko.pr-borger', for dette går ikke op")
                .endsWith("Ultimo: som det står i periodens sidste måned.");
    }

    @Test
    void refusesAFactorTooMany() {
        explained = "[bor.andel, bor.andel, oko.pris]";

        assertThat(written().faults()).singleElement().asString().contains("går ikke op");
    }

    @Test
    void namesAFigureThatDoesNotExist() {
        explained = "[bor.andel, oko.priss]";

        assertThat(written().faults())
                .containsExactly(AT + "nøgletallet 'oko.priss' findes ikke; mente du 'oko.pris'?");
    }

    @Test
    void refusesACircle() {
        price += ", forklares_af: [oko.pr-borger, bor.omvendt]";

        assertThat(written().faults())
                .contains(AT + "'oko.pr-borger' forklares i sidste ende af sig selv")
                .hasSize(2);
    }

    @Test
    void wantsALevelInCommon() {
        levels = "[skoleår]";

        assertThat(written().faults())
                .containsExactly(
                        AT + "'oko.pr-borger' og de nøgletal, der skal forklare det, har intet niveau til fælles");
    }

    private Written written() {
        var entries = List.of(
                entry(
                        "oko.pr-borger",
                        "[år]",
                        "tæller: %s, nævner: %s, forklares_af: %s".formatted(MONEY, ALL, explained)),
                entry("oko.pris", "[år]", price),
                entry("bor.andel", levels, share),
                entry("bor.omvendt", "[år]", "tæller: %s, nævner: %s".formatted(ALL, OLD)));
        return new Written(folder).with(Written.FIGURES, String.join("", entries));
    }

    private static String entry(String id, String levels, String formula) {
        return "- {id: %s, navn: Tal, art: økonomi, enhed: kr., niveau: %s, spørgsmål: Hvor meget?, %s}\n"
                .formatted(id, levels, formula);
    }
}
