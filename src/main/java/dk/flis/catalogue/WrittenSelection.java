// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.ArrayList;
import java.util.List;

/** A selection with the clauses as its author wrote them; where one names a selection it stands for many. */
public record WrittenSelection(SourceId source, Selection selection, List<Part> parts) {

    public WrittenSelection {
        parts = List.copyOf(parts);
    }

    /**
     * One clause as written; those that a family writes out stand in one place.
     *
     * @param file relative to the catalogue's folder
     * @param column of its first letter, from 1
     * @param from the first of the selection's clauses that it stands for
     * @param until the one after the last
     */
    public record Part(String file, int line, int column, int from, int until) {}

    /** Which rows would count if that clause were not written; none do when it was the only one. */
    public Selection without(Part part) {
        var left = new ArrayList<>(selection.clauses().subList(0, part.from()));
        left.addAll(
                selection.clauses().subList(part.until(), selection.clauses().size()));
        return left.isEmpty() ? Selection.NONE : new Selection(left);
    }

    /** The clauses that it stands for. */
    public List<Selection.Clause> clauses(Part part) {
        return selection.clauses().subList(part.from(), part.until());
    }
}
