// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The atoms of a scan: rows that feed the same series in every epoch are one atom; every row lies in exactly one.
 *
 * <p>Rows come as tuples, the classes of the columns written as one number with mixed radix. Safe for two threads.
 */
final class Atoms {

    private final int[] radix;
    private final int epochs;
    private final Membership membership;
    private final Map<Long, Integer> byTuple = new HashMap<>();
    private final Map<List<Integer>, Integer> byMembers = new HashMap<>();
    private final List<int[][]> members = new ArrayList<>();

    Atoms(List<ColumnClasses> columns, Epochs epochs, Membership membership) {
        this.radix = columns.stream().mapToInt(ColumnClasses::size).toArray();
        this.epochs = epochs.count();
        this.membership = membership;
    }

    synchronized int ofTuple(long tuple) {
        return byTuple.computeIfAbsent(tuple, this::learn);
    }

    /** Tuple to atom, as far as tuples have been met. */
    synchronized Map<Long, Integer> known() {
        return Map.copyOf(byTuple);
    }

    /** Epoch by epoch the series that the atom feeds. */
    synchronized int[][] members(int atom) {
        return members.get(atom);
    }

    synchronized int size() {
        return members.size();
    }

    private int learn(long tuple) {
        var classes = new int[radix.length];
        var rest = tuple;
        for (var c = 0; c < radix.length; c++) {
            classes[c] = (int) (rest % radix[c]);
            rest /= radix[c];
        }
        var byEpoch = new int[epochs][];
        var key = new ArrayList<Integer>();
        for (var epoch = 0; epoch < epochs; epoch++) {
            byEpoch[epoch] = membership.of(classes, epoch);
            Arrays.stream(byEpoch[epoch]).forEach(key::add);
            key.add(-1);
        }
        return byMembers.computeIfAbsent(key, _ -> {
            members.add(byEpoch);
            return members.size() - 1;
        });
    }
}
