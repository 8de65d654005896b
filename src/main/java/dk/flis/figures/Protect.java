// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Hides more than the small numbers, until no hidden one follows from the sums that are shown, not even for a municipality
 * that knows its own.
 *
 * <p>First among municipalities that no sum tells apart (same region, same group), where three hidden ones hide each other;
 * where there are too few, pairs in three other such classes close the ring; where even that cannot be, sums are hidden. Of
 * several the smallest numbers go first, so that little is lost; nil last; equal ones by code. The same numbers always hide
 * the same.
 */
final class Protect {

    private static final int ENOUGH = 3;
    private static final int PAIR = 2;

    private final Wholes wholes;
    private final long[] sizes;

    /** @param sizes by position how large the number is; −1 where there is none, so nothing to hide */
    Protect(Wholes wholes, long[] sizes) {
        this.wholes = wholes;
        this.sizes = sizes;
    }

    /** @param sums the wholes that are hidden too */
    record Pattern(BitSet hidden, BitSet sums) {}

    Pattern pattern(BitSet small) {
        var hidden = (BitSet) small.clone();
        var sums = new BitSet();
        if (hidden.isEmpty()) {
            return new Pattern(hidden, sums);
        }
        small.stream().forEach(position -> fill(wholes.alike(position), ENOUGH, hidden));
        var left = recoverable(hidden, sums);
        left.stream()
                .forEach(position -> ring(position).ifPresent(classes -> {
                    fill(wholes.alike(position), ENOUGH, hidden);
                    classes.forEach(alike -> fill(alike, PAIR, hidden));
                }));
        for (left = recoverable(hidden, sums); !left.isEmpty(); left = recoverable(hidden, sums)) {
            hideSum(left.nextSetBit(0), sums);
        }
        return new Pattern(hidden, sums);
    }

    private BitSet recoverable(BitSet hidden, BitSet sums) {
        var shown = new ArrayList<BitSet>();
        for (var whole = 0; whole < wholes.members().size(); whole++) {
            if (!sums.get(whole)) {
                shown.add(wholes.members().get(whole));
            }
        }
        return new Recoverable(hidden, shown).any();
    }

    /** Hides so many of a class that it holds at least that many hidden ones, if it has them. */
    private void fill(BitSet alike, int wanted, BitSet hidden) {
        var already = (BitSet) alike.clone();
        already.and(hidden);
        if (already.isEmpty() && wanted == ENOUGH) {
            return;
        }
        cheapest(alike, hidden)
                .limit(Math.max(0, wanted - already.cardinality()))
                .forEach(hidden::set);
    }

    private java.util.stream.IntStream cheapest(BitSet alike, BitSet hidden) {
        return alike.stream()
                .filter(position -> sizes[position] >= 0 && !hidden.get(position))
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(this::loss).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue);
    }

    private long loss(int position) {
        return sizes[position] == 0 ? Long.MAX_VALUE : sizes[position];
    }

    /** Three classes of at least two that with the position's own form a ring of two regions and two groups. */
    private Optional<List<BitSet>> ring(int position) {
        var region = only(position, true);
        var group = only(position, false);
        var rings = new ArrayList<List<BitSet>>();
        for (var otherRegion : wholesOf(true)) {
            for (var otherGroup : wholesOf(false)) {
                var ring = List.of(both(region, otherGroup), both(otherRegion, otherGroup), both(otherRegion, group));
                if (!otherRegion.equals(region)
                        && !otherGroup.equals(group)
                        && ring.stream().allMatch(alike -> available(alike) >= PAIR)) {
                    rings.add(ring);
                }
            }
        }
        return rings.stream().min(Comparator.comparingLong(this::loss));
    }

    private long loss(List<BitSet> ring) {
        return ring.stream()
                .flatMapToInt(alike -> cheapest(alike, new BitSet()).limit(PAIR))
                .mapToLong(position -> Math.min(loss(position), Integer.MAX_VALUE))
                .sum();
    }

    private long available(BitSet alike) {
        return alike.stream().filter(position -> sizes[position] >= 0).count();
    }

    private BitSet only(int position, boolean region) {
        return wholesOf(region).stream()
                .filter(set -> set.get(position))
                .findFirst()
                .orElseThrow();
    }

    private List<BitSet> wholesOf(boolean regions) {
        return regions
                ? wholes.members().subList(1, wholes.groupsFrom())
                : wholes.members().subList(wholes.groupsFrom(), wholes.members().size());
    }

    private static BitSet both(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    /** The smallest of the sums that hold the position and are shown still; in the end the country itself. */
    private void hideSum(int position, BitSet sums) {
        java.util.stream.IntStream.range(0, wholes.members().size())
                .filter(whole -> !sums.get(whole))
                .boxed()
                .min(Comparator.<Integer>comparingInt(
                                whole -> wholes.members().get(whole).get(position) ? 0 : 1)
                        .thenComparingInt(whole -> wholes.members().get(whole).cardinality()))
                .ifPresent(sums::set);
    }
}
