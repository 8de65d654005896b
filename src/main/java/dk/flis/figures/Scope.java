// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.SourceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of a publication must be computed anew.
 *
 * @param everything all of it: the first publication, or another catalogue
 * @param slices of municipal datasets the municipalities and their years
 * @param whole datasets that came anew as a whole
 * @param months indices of the months that changed, also of derived datasets
 */
record Scope(
        boolean everything,
        Map<SourceId, SortedMap<Integer, SortedSet<Integer>>> slices,
        Set<SourceId> whole,
        Map<SourceId, SortedSet<Integer>> months) {

    static Scope all() {
        return new Scope(true, Map.of(), Set.of(), Map.of());
    }

    static Scope nothingYet() {
        return new Scope(false, new HashMap<>(), new java.util.HashSet<>(), new HashMap<>());
    }

    void slice(SourceId source, int municipality, int month) {
        slices.computeIfAbsent(source, _ -> new TreeMap<>())
                .computeIfAbsent(municipality, _ -> new TreeSet<>())
                .add(Math.floorDiv(month, 12));
        month(source, month);
    }

    void month(SourceId source, int month) {
        months.computeIfAbsent(source, _ -> new TreeSet<>()).add(month);
    }

    /** Years with a changed month. */
    SortedSet<Integer> years(SourceId source) {
        var years = new TreeSet<Integer>();
        months.getOrDefault(source, new TreeSet<>()).forEach(month -> years.add(Math.floorDiv(month, 12)));
        return years;
    }

    boolean touches(SourceId source) {
        return everything || whole.contains(source) || months.containsKey(source);
    }
}
