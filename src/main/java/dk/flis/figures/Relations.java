// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;

/**
 * Which counts of a source are sums and differences of others: parts and their whole, a share and the rest.
 *
 * <p>Read off the numbers themselves, as an attacker would: what holds in every municipality and month is taken to hold. The
 * observations are mixed to a few more than there are counts, by weights that are always the same; numbers are modulo a prime.
 */
final class Relations {

    private static final long PRIME = 2_147_483_647;
    private static final int MORE = 16;
    private static final long SEED = 20_251_201;

    /** Each a combination of all counts that is always nil. */
    private final List<long[]> combinations;

    private Relations(List<long[]> combinations) {
        this.combinations = combinations;
    }

    /** @param observations each all counts at one time and place */
    static Relations in(List<long[]> observations, int counts) {
        var random = new SplittableRandom(SEED);
        var mixed = new long[counts + MORE][counts];
        for (var observation : observations) {
            for (var row : mixed) {
                var weight = random.nextLong(PRIME);
                for (var count = 0; count < counts; count++) {
                    if (observation[count] != 0) {
                        row[count] = (row[count] + weight * (observation[count] % PRIME)) % PRIME;
                    }
                }
            }
        }
        return new Relations(nil(Reduce.modulo(mixed, PRIME), counts));
    }

    /** A basis of the combinations that reduced rows make nil. */
    private static List<long[]> nil(long[][] reduced, int counts) {
        var leading = new int[counts];
        java.util.Arrays.fill(leading, -1);
        for (var row = 0; row < reduced.length; row++) {
            var column = 0;
            while (column < counts && reduced[row][column] == 0) {
                column++;
            }
            if (column < counts) {
                leading[column] = row;
            }
        }
        var basis = new ArrayList<long[]>();
        for (var free = 0; free < counts; free++) {
            if (leading[free] < 0) {
                var combination = new long[counts];
                combination[free] = 1;
                for (var column = 0; column < counts; column++) {
                    if (leading[column] >= 0) {
                        combination[column] = Math.floorMod(-reduced[leading[column]][free], PRIME);
                    }
                }
                basis.add(combination);
            }
        }
        return basis;
    }

    /** Hides more counts, the smallest first, until none that is hidden follows from those that are shown. */
    void protect(BitSet hidden, IntToLongFunction size) {
        for (var known = known(hidden); !known.isEmpty(); known = known(hidden)) {
            var next = next(known.nextSetBit(0), hidden, size);
            if (next.isEmpty()) {
                return;
            }
            hidden.set(next.get());
        }
    }

    /** Those of the hidden that the shown ones tell. */
    BitSet known(BitSet hidden) {
        var columns = hidden.stream().toArray();
        var rows = new long[combinations.size()][columns.length];
        for (var row = 0; row < rows.length; row++) {
            for (var at = 0; at < columns.length; at++) {
                rows[row][at] = combinations.get(row)[columns[at]];
            }
        }
        var known = new BitSet();
        for (var row : Reduce.modulo(rows, PRIME)) {
            var held = java.util.stream.IntStream.range(0, row.length)
                    .filter(at -> row[at] != 0)
                    .toArray();
            if (held.length == 1) {
                known.set(columns[held[0]]);
            }
        }
        return known;
    }

    /** One that helps at once if there is such, otherwise the smallest that stands in a combination with it. */
    private Optional<Integer> next(int known, BitSet hidden, IntToLongFunction size) {
        var near = new BitSet();
        combinations.stream().filter(one -> one[known] != 0).forEach(one -> {
            for (var count = 0; count < one.length; count++) {
                near.set(count, near.get(count) || (one[count] != 0 && size.applyAsLong(count) > 0));
            }
        });
        near.andNot(hidden);
        var candidates = near.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(size::applyAsLong).thenComparing(Comparator.naturalOrder()))
                .toList();
        return candidates.stream()
                .filter(candidate -> {
                    var more = (BitSet) hidden.clone();
                    more.set(candidate);
                    return !known(more).get(known);
                })
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }
}
