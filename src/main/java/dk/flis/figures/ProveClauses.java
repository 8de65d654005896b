// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Fault;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Selection;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.WrittenSelection;
import dk.flis.catalogue.WrittenSelection.Part;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the clauses without which the very same rows of one source would count: each selection is held against itself
 * without the clause, over the atoms that occur.
 */
final class ProveClauses {

    private final Workspace workspace;
    private final Source source;
    private final List<WrittenSelection> written;
    private final Map<Selection, Integer> numbers = new LinkedHashMap<>();

    ProveClauses(Workspace workspace, Source source, List<WrittenSelection> written) {
        this.workspace = workspace;
        this.source = source;
        this.written = List.copyOf(written);
        number(Selection.ALL);
        this.written.forEach(selection -> {
            number(selection.selection());
            selection.parts().forEach(part -> number(selection.without(part)));
        });
    }

    private void number(Selection selection) {
        numbers.putIfAbsent(selection, numbers.size());
    }

    /** @param months those that were delivered: a clause that holds in none of them cannot be judged */
    List<Fault> faults(String relation, Set<Integer> months) {
        var occurring = occurring(relation);
        var doing = new HashSet<Place>();
        var idle = new LinkedHashSet<Place>();
        for (var selection : written) {
            for (var part : selection.parts()) {
                if (changes(selection, part, occurring) || !judged(selection, part, months)) {
                    doing.add(Place.of(part));
                } else {
                    idle.add(Place.of(part));
                }
            }
        }
        // A family's clause stands once and is written out many times: it need change rows in one of them only.
        idle.removeAll(doing);
        var faults = new ArrayList<Fault>();
        idle.forEach(place -> faults.add(new Fault(
                place.file(),
                place.line(),
                "leddet ændrer ingen række i '%s'; slet det, eller ret det, så det tager de rækker, det skulle"
                        .formatted(source.id()),
                Optional.empty())));
        return faults;
    }

    private record Place(String file, int line, int column) {
        static Place of(Part part) {
            return new Place(part.file(), part.line(), part.column());
        }
    }

    private boolean changes(WrittenSelection selection, Part part, Set<BitSet> occurring) {
        var with = of(selection.selection());
        var without = of(selection.without(part));
        var only = selection.parts().size() == 1;
        // The only clause also does nothing when every row counts: then none need be written.
        return occurring.stream().anyMatch(members -> members.get(with) != members.get(without))
                && (!only || occurring.stream().anyMatch(members -> !members.get(with)));
    }

    private int of(Selection selection) {
        return Optional.ofNullable(numbers.get(selection)).orElseThrow();
    }

    private static boolean judged(WrittenSelection selection, Part part, Set<Integer> months) {
        return selection.clauses(part).stream()
                .anyMatch(clause -> clause.valid()
                        .map(valid -> months.stream().anyMatch(month -> valid.holds(Month.ofIndex(month))))
                        .orElse(true));
    }

    /** Atom by atom, in each epoch in which it occurs, the numbers of the selections that count it. */
    private Set<BitSet> occurring(String relation) {
        var series = new ArrayList<PlannedSeries>();
        numbers.forEach((selection, number) -> series.add(new PlannedSeries(
                number,
                number,
                new Series(source.id(), new Measure.Rows(), selection, List.of(), Optional.empty()),
                Form.DENSE,
                0,
                new TreeSet<>())));
        var scan = new Scan(source.id(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), series);
        var tables = workspace.known(scan, relation);
        var occurring = new HashSet<BitSet>();
        var sql = "SELECT DISTINCT r.tuple, %s AS epoch FROM (%s) AS r"
                .formatted(epoch(tables.compiled().epochs()), tables.tuples(relation, "", ""));
        workspace.reader().read(sql, row -> {
            var atoms = tables.compiled().atoms();
            var members = new BitSet();
            for (var one : atoms.members(atoms.ofTuple(row.number(0)))[row.whole(1)]) {
                members.set(one);
            }
            occurring.add(members);
            return true;
        });
        return occurring;
    }

    /** The number of the epoch in which a row's month lies. */
    private static String epoch(Epochs epochs) {
        var sql = new StringBuilder("CASE");
        IntStream.range(0, epochs.count() - 1)
                .forEach(epoch -> sql.append(" WHEN r.maaned <= %d THEN %d"
                        .formatted(Month.ofIndex(epochs.months(epoch).last()).stored(), epoch)));
        return epochs.count() == 1
                ? "0"
                : sql.append(" ELSE %d END".formatted(epochs.count() - 1)).toString();
    }
}
