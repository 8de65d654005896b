// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.KeyFigureId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which key figure is the budget of another: the one of the same formula over what was budgeted. */
class BudgetTwinsTest {

    private static final String SPENT = "{af: regnskab, sum: beloeb, udvalg: [{med: {konto: 5.30, dranst: 1}}]}";
    private static final String ALL = "{af: befolkning, sum: antal, tid: primo}";
    private static final String AT = Written.FIGURES + ":1: 'oko.budget' er ikke budgettet for 'oko.tal': ";

    @TempDir
    Path folder;

    private String budgeted = "{af: budget, sum: beloeb, udvalg: [{med: {konto: 5.30, dranst: 1}}]}";
    private String below = ALL;
    private String unit = "kr.";
    private String levels = "[år]";

    @Test
    void holdsTheSameFormulaOverABudget() {
        assertThat(written().faults()).isEmpty();
        assertThat(written()
                        .load()
                        .keyFigure(new KeyFigureId("oko.tal"))
                        .orElseThrow()
                        .budgets()
                        .corrected())
                .isEqualTo(Optional.of(new KeyFigureId("oko.budget")));
    }

    @Test
    void leavesItToTheBudgetOfWhichVersionItIs() {
        budgeted = "{af: budget, sum: beloeb, udvalg: [{med: {konto: 5.30, dranst: 1}}, {uden: {version: tillaeg}}]}";
        assertThat(written().faults()).isEmpty();

        budgeted = "{af: budget, sum: beloeb, udvalg: [{med: {version: oprindeligt, konto: 5.30, dranst: 1}}]}";
        assertThat(written().faults()).isEmpty();
    }

    @Test
    void refusesAnotherSelection() {
        budgeted = budgeted.replace("5.30", "5.38");

        assertThat(written().faults())
                .containsExactly(AT + "tælleren skal have de samme led og udvalg, taget af budgettet");
    }

    @Test
    void refusesAnotherDenominator() {
        below = ALL.replace("primo", "ultimo");

        assertThat(written().faults()).containsExactly(AT + "nævneren er en anden");
    }

    @Test
    void refusesAnotherUnit() {
        unit = "pct.";

        assertThat(written().faults()).containsExactly(AT + "enhed eller faktor er en anden");
    }

    @Test
    void refusesAPeriodThatTheFigureHasNot() {
        levels = "[år, kvartal]";

        assertThat(written().faults()).containsExactly(AT + "det har et niveau, som nøgletallet ikke har");
    }

    @Test
    void refusesWhatWasSpentAsItsOwnBudget() {
        budgeted = "{af: regnskab, sum: beloeb, tid: til-dato, udvalg: [{med: {konto: 5.30, dranst: 1}}]}";

        assertThat(written().faults()).singleElement().asString().contains("taget af budgettet");
    }

    private Written written() {
        var figures = """
                - {id: oko.tal, navn: Tal, art: økonomi, enhed: kr., niveau: [måned, år], spørgsmål: Hvor meget?, tæller: %s, nævner: %s, korrigeret_budget: oko.budget}
                - {id: oko.budget, navn: Budget, art: økonomi, enhed: %s, niveau: %s, spørgsmål: Hvor meget?, tæller: %s, nævner: %s}
                """.formatted(SPENT, ALL, unit, levels, budgeted, below);
        return new Written(folder).with("oekonomi/datasets/budget.yaml", """
                        id: budget
                        navn: Budget
                        række: en bevilling
                        frekvens: måned
                        leverandør: kommune
                        kommuner: []
                        kolonner:
                          - {navn: version, titel: Version, type: tekst}
                          - {navn: konto, titel: Konto, type: kode, kodeliste: funktion}
                          - {navn: dranst, titel: Dranst, type: kode, kodeliste: dranst}
                          - {navn: beloeb, titel: Beløb, type: decimal, decimaler: 2, enhed: kr.}
                        """).with(Written.FIGURES, figures);
    }
}
