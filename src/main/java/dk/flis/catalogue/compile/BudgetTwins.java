// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Condition;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Selection;
import dk.flis.catalogue.Selection.Clause;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.compile.Node.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code oprindeligt_budget} and {@code korrigeret_budget}: the key figure of the same formula over a budget. It is checked
 * term for term, for a budget of something else would be held against the figure without a word.
 */
final class BudgetTwins {

    private final Names<KeyFigure> figures;
    private final Names<Source> sources;
    private final Faults faults;
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(KeyFigure figure, Text twin) {}

    BudgetTwins(Names<KeyFigure> figures, Names<Source> sources, Faults faults) {
        this.figures = figures;
        this.sources = sources;
        this.faults = faults;
    }

    void declare(KeyFigure figure, Optional<Text> twin) {
        twin.ifPresent(name -> pairs.add(new Pair(figure, name)));
    }

    /** To be called when every key figure is known. */
    void check() {
        pairs.forEach(pair -> figures.find(pair.twin())
                .flatMap(twin -> differs(pair.figure(), twin))
                .ifPresent(what -> faults.add(
                        pair.twin().place(),
                        "'%s' er ikke budgettet for '%s': %s"
                                .formatted(pair.twin().value(), pair.figure().id(), what))));
    }

    private Optional<String> differs(KeyFigure figure, KeyFigure twin) {
        if (!figure.unit().equals(twin.unit()) || !figure.factor().equals(twin.factor())) {
            return Optional.of("enhed eller faktor er en anden");
        }
        if (!figure.denominator().equals(twin.denominator())) {
            return Optional.of("nævneren er en anden");
        }
        if (!figure.levels().containsAll(twin.levels())) {
            return Optional.of("det har et niveau, som nøgletallet ikke har");
        }
        return same(figure.numerator(), twin.numerator())
                ? Optional.empty()
                : Optional.of("tælleren skal have de samme led og udvalg, taget af budgettet");
    }

    private boolean same(List<Term> spent, List<Term> budgeted) {
        if (spent.size() != budgeted.size()) {
            return false;
        }
        for (var at = 0; at < spent.size(); at++) {
            if (!same(spent.get(at), budgeted.get(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean same(Term spent, Term budgeted) {
        var one = spent.series();
        var other = budgeted.series();
        return spent.sign() == budgeted.sign()
                && spent.time() == budgeted.time()
                && spent.monthsBack() == budgeted.monthsBack()
                && spent.perDaysOfPeriod() == budgeted.perDaysOfPeriod()
                && one.measure().equals(other.measure())
                && one.municipality().equals(other.municipality())
                && !one.source().equals(other.source())
                && one.selection().equals(known(other, one));
    }

    /** What the budget's selection says of columns that the spending has too: which version it is of is the budget's own. */
    private Selection known(Series budgeted, Series spent) {
        var source = Optional.ofNullable(sources.all().get(spent.source().value()));
        return new Selection(budgeted.selection().clauses().stream()
                .flatMap(clause -> known(clause, source).stream())
                .toList());
    }

    /** Empty for a clause about nothing else. */
    private static Optional<Clause> known(Clause clause, Optional<Source> source) {
        Map<String, Condition> where = new LinkedHashMap<>();
        clause.where().forEach((column, condition) -> {
            if (source.flatMap(one -> one.column(column)).isPresent()) {
                where.put(column, condition);
            }
        });
        return where.isEmpty() && !clause.where().isEmpty()
                ? Optional.empty()
                : Optional.of(new Clause(clause.with(), where, clause.valid()));
    }
}
