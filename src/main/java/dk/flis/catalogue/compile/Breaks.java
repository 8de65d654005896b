// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.CodeList.Bridge;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Condition;
import dk.flis.catalogue.Selection;
import dk.flis.catalogue.Selection.Clause;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.Term;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The months after which a figure goes on in another chart: an old code became several, and the selection takes some of
 * them and not others, so nobody can tell what of the old code belonged to it.
 */
final class Breaks {

    private final Map<String, Source> sources;
    private final Map<String, Codes> lists;

    Breaks(Map<String, Source> sources, Map<String, Codes> lists) {
        this.sources = sources;
        this.lists = lists;
    }

    List<Month> of(List<Term> numerator, List<Term> denominator) {
        var months = new TreeSet<Month>();
        Stream.concat(numerator.stream(), denominator.stream())
                .map(Term::series)
                .forEach(series -> months.addAll(of(series)));
        return List.copyOf(months);
    }

    private List<Month> of(Series series) {
        var months = new ArrayList<Month>();
        for (var column : series.selection().columns()) {
            bridges(series, column)
                    .filter(bridge -> bridge.to().size() > 1)
                    .filter(bridge -> divides(series.selection(), column, bridge))
                    .map(Bridge::until)
                    .forEach(months::add);
        }
        return months;
    }

    private Stream<Bridge> bridges(Series series, String name) {
        return Optional.ofNullable(sources.get(series.source().value()))
                .flatMap(source -> source.column(name))
                .map(Column::type)
                .flatMap(type -> type instanceof Column.Type.Code code
                        ? Optional.ofNullable(lists.get(code.list()))
                        : Optional.empty())
                .map(codes -> codes.list().bridges())
                .orElse(List.of())
                .stream();
    }

    /** Whether the selection tells the new codes apart and has not said itself what becomes of the old one. */
    private static boolean divides(Selection selection, String column, Bridge bridge) {
        var open = selection.clauses().stream()
                .filter(clause -> clause.valid().isEmpty())
                .toList();
        var decisions =
                bridge.to().stream().map(code -> matches(open, column, code)).distinct();
        return decisions.count() > 1 && !settled(selection, column, bridge);
    }

    /** For each kind of clause (MED or UDEN, and what it asks of other columns) whether one of that kind takes the code. */
    private static Map<Clause, Boolean> matches(List<Clause> clauses, String column, String code) {
        var matches = new LinkedHashMap<Clause, Boolean>();
        for (var clause : clauses) {
            var others = new LinkedHashMap<String, Condition>(clause.where());
            others.remove(column);
            var condition = clause.where().get(column);
            var taken = condition == null || condition.test(code);
            matches.merge(new Clause(clause.with(), others, clause.valid()), taken, Boolean::logicalOr);
        }
        return matches;
    }

    private static boolean settled(Selection selection, String column, Bridge bridge) {
        return selection.clauses().stream()
                .filter(clause ->
                        clause.valid().map(valid -> valid.holds(bridge.until())).orElse(false))
                .flatMap(clause -> Stream.ofNullable(clause.where().get(column)))
                .anyMatch(condition -> condition.test(bridge.from()));
    }
}
