// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Condition;
import dk.flis.catalogue.Selection;
import dk.flis.catalogue.Selection.Clause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a named selection in the place of a clause: what it counts is taken in (MED) or out (UDEN), and every other row
 * stays as earlier clauses left it.
 */
final class UseSelection {

    private final Selection named;
    private final Clause place;

    /** @param place the clause that names the selection, with what else it asks for */
    UseSelection(Selection named, Clause place) {
        this.named = named;
        this.place = place;
    }

    /** The clauses as they are; right where no earlier clause has taken rows in. */
    List<Clause> inline() {
        return named.clauses().stream()
                .map(clause -> new Clause(
                        clause.with(), narrowed(clause.where()), clause.valid().or(place::valid)))
                .toList();
    }

    /**
     * Clauses that speak of no row but those the selection counts: each MED less every later UDEN. A row lies outside a
     * UDEN when it misses one of its conditions, so each UDEN makes as many clauses as it has conditions. Empty when a
     * UDEN is limited in time, for its opposite is no such list.
     */
    List<Clause> apart() {
        var clauses = new ArrayList<Clause>();
        for (var index = 0; index < named.clauses().size(); index++) {
            var clause = named.clauses().get(index);
            if (!clause.with()) {
                continue;
            }
            var parts = List.of(clause.where());
            for (var later : named.clauses().subList(index + 1, named.clauses().size())) {
                if (!later.with() && later.valid().isPresent()) {
                    return List.of();
                }
                parts = later.with() ? parts : without(parts, later.where());
            }
            for (var part : parts) {
                clauses.add(
                        new Clause(place.with(), narrowed(part), clause.valid().or(place::valid)));
            }
        }
        return clauses;
    }

    private static List<Map<String, Condition>> without(
            List<Map<String, Condition>> parts, Map<String, Condition> taken) {
        var left = new ArrayList<Map<String, Condition>>();
        for (var part : parts) {
            for (var condition : taken.entrySet()) {
                // The same condition on both sides: nothing of this part misses it.
                if (!condition.getValue().equals(part.get(condition.getKey()))) {
                    left.add(and(part, condition.getKey(), new Condition.Not(condition.getValue())));
                }
            }
        }
        return left;
    }

    private Map<String, Condition> narrowed(Map<String, Condition> where) {
        var both = where;
        for (var condition : place.where().entrySet()) {
            both = and(both, condition.getKey(), condition.getValue());
        }
        return both;
    }

    private static Map<String, Condition> and(Map<String, Condition> where, String column, Condition condition) {
        var both = new LinkedHashMap<>(where);
        both.merge(column, condition, (first, second) -> new Condition.Both(first, second));
        return both;
    }
}
