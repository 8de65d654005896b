// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Level;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.reference.Fraction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code <area>/key-figures/*.yaml}: families written out, each key figure read, no two the same. */
final class ReadKeyFigures {

    private final Expand expand;
    private final ReadKeyFigure figures;
    private final Names<KeyFigure> names;
    private final Explanations explanations;
    private final Compositions compositions;
    private final BudgetTwins budgets;
    private final Faults faults;
    private final Map<Formula, KeyFigure> formulas = new HashMap<>();

    ReadKeyFigures(
            Expand expand,
            ReadKeyFigure figures,
            Names<KeyFigure> names,
            Explanations explanations,
            Compositions compositions,
            BudgetTwins budgets,
            Faults faults) {
        this.expand = expand;
        this.figures = figures;
        this.names = names;
        this.explanations = explanations;
        this.compositions = compositions;
        this.budgets = budgets;
        this.faults = faults;
    }

    void read(List<Fields> entries, AreaId area) {
        for (var entry : entries) {
            for (var written : expand.expand(entry)) {
                var before = faults.setbacks();
                var figure = figures.read(written, area);
                names.define(written.scalar("id"), figure);
                if (faults.setbacks() == before) {
                    once(written, figure);
                    explanations.declare(figure, written.texts("forklares_af"));
                    compositions.declare(figure, written.texts("sammensaetning"));
                    budgets.declare(figure, written.maybe("oprindeligt_budget"));
                    budgets.declare(figure, written.maybe("korrigeret_budget"));
                }
            }
        }
    }

    private void once(Fields written, KeyFigure figure) {
        var formula = new Formula(figure.numerator(), figure.denominator(), figure.factor(), figure.levels());
        var earlier = formulas.putIfAbsent(formula, figure);
        if (earlier != null && !earlier.id().equals(figure.id())) {
            faults.add(
                    written.scalar("id").place(),
                    "nøgletallet '%s' har samme formel som '%s'; slet det ene".formatted(figure.id(), earlier.id()));
        }
    }

    private record Formula(List<Term> numerator, List<Term> denominator, Fraction factor, Set<Level> levels) {}
}
