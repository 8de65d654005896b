// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.util.BitSet;
import java.util.List;

/**
 * Which hidden numbers follow from published sums, for somebody who also knows one of the hidden ones: his own.
 *
 * <p>Each published sum is an equation over the hidden numbers that it holds. A number follows when its unit vector lies in
 * the space of the equations. The coefficients are 0 and 1; they are reduced modulo a prime, which no determinant of regions
 * against groups can be a multiple of.
 */
final class Recoverable {

    private static final long PRIME = 2_147_483_647;

    private final int[] hidden;
    private final List<BitSet> sums;

    /** @param sums those that are published */
    Recoverable(BitSet hidden, List<BitSet> sums) {
        this.hidden = hidden.stream().toArray();
        this.sums = sums;
    }

    /** Empty when nobody can tell any. */
    BitSet any() {
        var found = known(-1);
        for (var own = 0; own < hidden.length; own++) {
            found.or(known(own));
        }
        return found;
    }

    /** @param own the place among the hidden of the one that he knows; −1: none */
    private BitSet known(int own) {
        var rows = new long[sums.size()][hidden.length];
        for (var row = 0; row < rows.length; row++) {
            for (var column = 0; column < hidden.length; column++) {
                rows[row][column] = column != own && sums.get(row).get(hidden[column]) ? 1 : 0;
            }
        }
        var found = new BitSet();
        for (var row : Reduce.modulo(rows, PRIME)) {
            var only = single(row);
            if (only >= 0) {
                found.set(hidden[only]);
            }
        }
        return found;
    }

    /** The one column of a reduced row that is not nil; −1 when there are several or none. */
    private static int single(long[] row) {
        var only = -1;
        for (var column = 0; column < row.length; column++) {
            if (row[column] != 0) {
                if (only >= 0) {
                    return -1;
                }
                only = column;
            }
        }
        return only;
    }
}
