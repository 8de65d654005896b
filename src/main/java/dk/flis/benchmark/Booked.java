// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Condition;
import dk.flis.catalogue.Condition.Pattern;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Selection;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key figure that sums what is booked on one code of a hierarchical list, over something.
 *
 * @param code such as 5.30.28
 * @param beside all else that it counts by: alike for those whose codes may be taken for each other
 */
public record Booked(KeyFigure keyFigure, String code, String codeName, String parent, Beside beside) {

    /** @param where the conditions on other columns */
    record Beside(Series series, String column, Map<String, Condition> where, Term rest, List<Term> denominator) {
        Beside money() {
            return new Beside(series, column, where, rest, List.of());
        }
    }

    /** Empty for a figure that counts otherwise. */
    public static Optional<Booked> of(KeyFigure keyFigure, Catalogue catalogue) {
        if (keyFigure.numerator().size() != 1 || keyFigure.denominator().isEmpty()) {
            return Optional.empty();
        }
        var term = keyFigure.numerator().getFirst();
        var clauses = term.series().selection().clauses();
        return clauses.size() == 1 && clauses.getFirst().with() && term.series().measure() instanceof Measure.Sum
                ? of(keyFigure, term, clauses.getFirst().where(), catalogue)
                : Optional.empty();
    }

    private static Optional<Booked> of(
            KeyFigure keyFigure, Term term, Map<String, Condition> where, Catalogue catalogue) {
        return where.entrySet().stream()
                .flatMap(entry -> below(entry.getValue()).stream()
                        .flatMap(pattern -> list(term, entry.getKey(), catalogue).stream()
                                .filter(list -> list.leaf(pattern.prefix()))
                                .flatMap(list -> named(list, pattern.prefix()).stream())
                                .map(name -> booked(keyFigure, term, where, entry.getKey(), pattern, name))))
                .filter(booked -> !booked.parent().isEmpty())
                .findFirst();
    }

    private static Booked booked(
            KeyFigure keyFigure,
            Term term,
            Map<String, Condition> where,
            String column,
            Pattern.Below pattern,
            String name) {
        var others = new LinkedHashMap<>(where);
        others.remove(column);
        var end = pattern.prefix().lastIndexOf(pattern.separator());
        var plain = new Series(
                term.series().source(),
                term.series().measure(),
                Selection.ALL,
                term.series().municipality(),
                Optional.empty());
        var rest = new Term(term.sign(), plain, term.time(), term.monthsBack(), term.perDaysOfPeriod());
        return new Booked(
                keyFigure,
                pattern.prefix(),
                name,
                end < 0 ? "" : pattern.prefix().substring(0, end),
                new Beside(plain, column, others, rest, keyFigure.denominator()));
    }

    /** Whether one could book on the other's code instead: same parent, and all else alike. */
    boolean siblingOf(Booked other) {
        return parent.equals(other.parent) && !code.equals(other.code) && beside.equals(other.beside);
    }

    /** Whether both sum the same money, whatever they divide it by. */
    public boolean sameAccount(Booked other) {
        return code.equals(other.code) && beside.money().equals(other.beside.money());
    }

    /** Whether both divide by the same. */
    public boolean sameDenominator(Booked other) {
        return beside.denominator().equals(other.beside.denominator());
    }

    private static Optional<Pattern.Below> below(Condition condition) {
        return condition instanceof Condition.AnyOf any
                        && any.patterns().size() == 1
                        && any.patterns().getFirst() instanceof Pattern.Below below
                ? Optional.of(below)
                : Optional.empty();
    }

    private static Optional<CodeList> list(Term term, String column, Catalogue catalogue) {
        return catalogue
                .source(term.series().source())
                .column(column)
                .map(Column::type)
                .flatMap(type -> type instanceof Column.Type.Code code
                        ? Optional.ofNullable(catalogue.codeLists().get(code.list()))
                        : Optional.empty());
    }

    private static Optional<String> named(CodeList list, String code) {
        return Optional.ofNullable(list.entries().get(code)).map(CodeList.Entry::name);
    }
}
