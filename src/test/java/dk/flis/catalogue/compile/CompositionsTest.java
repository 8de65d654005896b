// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.KeyFigureId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which key figures may divide another: those that together count every row as often as it does. */
class CompositionsTest {

    private static final String AT = Written.FIGURES + ":1: ";
    private static final String MONEY = "{af: regnskab, sum: beloeb, udvalg: [{med: {konto: %s, dranst: 1-2}}]}";
    private static final String PEOPLE = "{af: befolkning, sum: antal, tid: primo, udvalg: [{med: {alder: %s}}]}";

    @TempDir
    Path folder;

    private String kinds = "[oko.hjem, oko.pleje]";
    private String whole = "tæller: %s, nævner: %s".formatted(MONEY.formatted("5.30"), PEOPLE.formatted("65+"));
    private String home = "tæller: %s, nævner: %s".formatted(MONEY.formatted("5.30.26"), PEOPLE.formatted("65-79"));
    private String care = "tæller: %s, nævner: %s".formatted(MONEY.formatted("5.30.27"), PEOPLE.formatted("80+"));

    @Test
    void holdsKindsThatAddUpToTheFigure() {
        assertThat(written().faults()).isEmpty();
        assertThat(written()
                        .load()
                        .keyFigure(new KeyFigureId("oko.alle"))
                        .orElseThrow()
                        .composedOf())
                .extracting(KeyFigureId::value)
                .containsExactly("oko.hjem", "oko.pleje");
    }

    @Test
    void takesAnExclusionForTheKindsThatAreLeft() {
        care =
                "tæller: {af: regnskab, sum: beloeb, udvalg: [{med: {konto: 5.30, dranst: 1-2}}, {uden: {konto: 5.30.26}}]}, "
                        + "nævner: " + PEOPLE.formatted("80+");

        assertThat(written().faults()).isEmpty();
    }

    @Test
    void refusesKindsThatLeaveRowsOut() {
        care = care.replace("80+", "81+");

        assertThat(written().faults())
                .containsExactly(AT
                        + "sammensætningen deler ikke 'oko.alle': nævnerne giver ikke nøgletallets, når de lægges sammen; "
                        + "en række i befolkning med alder 80 tæller 1 gang i nøgletallet og 0 gange i delene");
    }

    @Test
    void refusesKindsThatCountARowTwice() {
        home = home.replace("65-79", "65-80");

        assertThat(written().faults()).singleElement().asString().contains("alder 80 tæller 1 gang", "2 gange");
    }

    @Test
    void refusesMoneyThatTheFigureDoesNotHave() {
        care = care.replace("dranst: 1-2", "dranst: 1-3");

        assertThat(written().faults())
                .singleElement()
                .asString()
                .contains("tællerne giver ikke", "dranst 3, konto 5.30.27 tæller 0 gange");
    }

    @Test
    void refusesAnotherTime() {
        care = care.replace("primo", "ultimo");

        assertThat(written().faults()).singleElement().asString().contains("nævnerne giver ikke nøgletallets");
    }

    @Test
    void refusesAFigureWithoutADenominator() {
        whole = "tæller: " + MONEY.formatted("5.30");

        assertThat(written().faults()).singleElement().asString().endsWith("nøgletallet har ingen nævner");
    }

    @Test
    void namesAKindThatDoesNotExist() {
        kinds = "[oko.hjem, oko.plejer]";

        assertThat(written().faults())
                .containsExactly(AT + "nøgletallet 'oko.plejer' findes ikke; mente du 'oko.pleje'?");
    }

    private Written written() {
        return new Written(folder)
                .with(
                        Written.FIGURES,
                        String.join(
                                "",
                                List.of(
                                        entry("oko.alle", whole + ", sammensætning: " + kinds),
                                        entry("oko.hjem", home),
                                        entry("oko.pleje", care))));
    }

    private static String entry(String id, String formula) {
        return "- {id: %s, navn: Tal, art: økonomi, enhed: kr., niveau: [år], spørgsmål: Hvor meget?, %s}\n"
                .formatted(id, formula);
    }
}
