// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sparse cells while they are collected: amounts, or histograms, of municipalities and institutions. */
final class SparseCells {

    private final Map<String, Integer> institutions = new HashMap<>();
    private final LongCells amounts = new LongCells();
    private final Map<Long, TreeMap<Long, Long>> histograms = new HashMap<>();

    /** The place of an institution until {@link #bytes} puts the names in order. */
    int institution(String name) {
        return CellKey.FIRST_INSTITUTION + institutions.computeIfAbsent(name, _ -> institutions.size());
    }

    void add(long key, long amount) {
        amounts.add(key, amount);
    }

    /** Counts rows that have the value. */
    void add(long key, long value, long rows) {
        histograms.computeIfAbsent(key, _ -> new TreeMap<>()).merge(value, rows, Math::addExact);
    }

    ByteBuffer bytes() {
        var names = institutions.keySet().stream().sorted().toList();
        var places = places(names);
        return histograms.isEmpty() ? amounts(names, places) : histograms(names, places);
    }

    private int[] places(List<String> names) {
        var places = new int[names.size()];
        for (var i = 0; i < names.size(); i++) {
            places[institutions.getOrDefault(names.get(i), 0)] = CellKey.FIRST_INSTITUTION + i;
        }
        return places;
    }

    private ByteBuffer amounts(List<String> names, int[] places) {
        var inOrder = new LongCells();
        for (var key : amounts.keys()) {
            // An amount of nil is as good as no cell: delivered or not is told elsewhere.
            if (amounts.amount(key) != 0) {
                inOrder.add(moved(key, places), amounts.amount(key));
            }
        }
        var keys = inOrder.keys();
        return SparseSegment.write(
                names, keys, Arrays.stream(keys).map(inOrder::amount).toArray(), 1);
    }

    private ByteBuffer histograms(List<String> names, int[] places) {
        var byNew = new TreeMap<Long, TreeMap<Long, Long>>();
        histograms.forEach((key, histogram) -> byNew.put(moved(key, places), histogram));
        var keys = new ArrayList<Long>();
        var numbers = new ArrayList<Long>();
        byNew.forEach((key, histogram) -> histogram.forEach((value, rows) -> {
            keys.add(key);
            numbers.add(value);
            numbers.add(rows);
        }));
        return SparseSegment.write(names, longs(keys), longs(numbers), 2);
    }

    private static long moved(long key, int[] places) {
        var place = CellKey.place(key);
        return place < CellKey.FIRST_INSTITUTION ? key : CellKey.at(key, places[place - CellKey.FIRST_INSTITUTION]);
    }

    private static long[] longs(java.util.Collection<Long> boxed) {
        return boxed.stream().mapToLong(Long::longValue).toArray();
    }
}
