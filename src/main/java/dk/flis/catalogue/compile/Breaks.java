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
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The months after which a figure goes on in another chart: an old code became several, and the selection takes some of
 * them and not others, so nobody can tell what of the old code belonged to it.
 */
final class Breaks {

    private final Map<String, Source> sources;
    private final Map<String, Codes> lists;
    private final IdentityHashMap<Term, List<Month>> known = new IdentityHashMap<>();

    Breaks(Map<String, Source> sources, Map<String, Codes> lists) {
        this.sources = sources;
        this.lists = lists;
    }

    List<Month> of(List<Term> numerator, List<Term> denominator) {
        var months = new TreeSet<Month>();
        Stream.concat(numerator.stream(), denominator.stream())
                .forEach(term -> months.addAll(known.computeIfAbsent(term, asked -> of(asked.series()))));
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
        var clauses = selection.clauses().stream()
                .filter(clause -> clause.valid().isEmpty())
                .map(clause -> new Cut(clause, column))
                .toList();
        var others = clauses.stream()
                .map(Cut::others)
                .filter(asked -> !asked.isEmpty())
                .distinct()
                .toList();
        return subsets(others)
                        .anyMatch(met -> bridge.to().stream()
                                        .map(code -> decision(clauses, code, met))
                                        .distinct()
                                        .count()
                                > 1)
                && !settled(selection, column, bridge);
    }

    /** The rows there may be, told apart by which clauses' other conditions they meet; not all of them can occur. */
    private static <T> Stream<Set<T>> subsets(List<T> all) {
        Stream<Set<T>> subsets = Stream.of(Set.of());
        for (var each : all) {
            subsets = subsets.flatMap(set -> Stream.of(set, with(set, each)));
        }
        return subsets;
    }

    private static <T> Set<T> with(Set<T> set, T each) {
        var larger = new HashSet<>(set);
        larger.add(each);
        return larger;
    }

    private static boolean decision(List<Cut> clauses, String code, Set<Map<String, Condition>> met) {
        return clauses.reversed().stream()
                .filter(clause -> clause.others().isEmpty() || met.contains(clause.others()))
                .filter(clause -> clause.takes(code))
                .findFirst()
                .map(Cut::with)
                .orElse(false);
    }

    /**
     * A clause seen from one column.
     *
     * @param own its condition on that column; empty when every code will do
     * @param others what it asks of other columns
     */
    private record Cut(boolean with, Optional<Condition> own, Map<String, Condition> others) {

        Cut(Clause clause, String column) {
            this(clause.with(), Optional.ofNullable(clause.where().get(column)), without(clause.where(), column));
        }

        private static Map<String, Condition> without(Map<String, Condition> where, String column) {
            var others = new LinkedHashMap<>(where);
            others.remove(column);
            return others;
        }

        boolean takes(String code) {
            return own.map(condition -> condition.test(code)).orElse(true);
        }
    }

    private static boolean settled(Selection selection, String column, Bridge bridge) {
        return selection.clauses().stream()
                .filter(clause ->
                        clause.valid().map(valid -> valid.holds(bridge.until())).orElse(false))
                .flatMap(clause -> Stream.ofNullable(clause.where().get(column)))
                .anyMatch(condition -> condition.test(bridge.from()));
    }
}
