// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who is like a municipality: the weighted distance over standardised background figures.
 *
 * @param neighbours the nearest first; ties by code
 */
public record Likeness(List<Neighbour> neighbours) {

    /** How many count as alike unless the reader says otherwise. */
    public static final int USUAL = 10;

    private static final int REASONS = 3;

    /** Less than this is alike, more is unlike. */
    private static final double HALF = 0.5;

    public Likeness {
        neighbours = List.copyOf(neighbours);
    }

    /**
     * @param distance 0 for a twin; about 1 for two drawn at random
     * @param by how far apart in each trait that is known of both
     */
    public record Neighbour(MunicipalityCode municipality, double distance, List<Apart> by) {

        public Neighbour {
            by = List.copyOf(by);
        }

        /** The strongest reasons to hold oneself against it. */
        public List<Apart> likest() {
            return by.stream()
                    .filter(apart -> apart.size() < HALF)
                    .sorted(Comparator.comparingDouble(apart -> -apart.trait().weight() * (1 - apart.size())))
                    .limit(REASONS)
                    .toList();
        }

        /** The strongest reasons not to. */
        public List<Apart> unlikest() {
            return by.stream()
                    .filter(apart -> apart.size() >= HALF)
                    .sorted(Comparator.comparingDouble(apart -> -apart.trait().weight() * apart.size() * apart.size()))
                    .limit(REASONS)
                    .toList();
        }
    }

    /** @param deviations own less the other's */
    public record Apart(Trait trait, double deviations) {
        double size() {
            return Math.abs(deviations);
        }
    }

    /** Traits of weight nil do not count; a municipality of which less than half is known is not ranked. */
    public static Likeness of(MunicipalityCode own, List<Trait> traits, Collection<MunicipalityCode> all) {
        var counted = traits.stream().filter(trait -> trait.weight() > 0).toList();
        return new Likeness(all.stream()
                .filter(other -> !other.equals(own))
                .flatMap(other -> neighbour(own, other, counted).stream())
                .sorted(Comparator.comparingDouble(Neighbour::distance).thenComparing(Neighbour::municipality))
                .toList());
    }

    /** The nearest; of a small country no more than a third, for the rest is not like anybody. */
    public List<Neighbour> nearest(int number) {
        return neighbours.subList(0, Math.min(number, Math.max(Math.min(3, neighbours.size()), neighbours.size() / 3)));
    }

    private static Optional<Neighbour> neighbour(MunicipalityCode own, MunicipalityCode other, List<Trait> traits) {
        var by = new ArrayList<Apart>();
        traits.forEach(trait -> trait.apart(own, other).ifPresent(apart -> by.add(new Apart(trait, apart))));
        var weight = by.stream().mapToInt(apart -> apart.trait().weight()).sum();
        var wanted = traits.stream().mapToInt(Trait::weight).sum();
        if (weight == 0 || weight * 2 < wanted) {
            return Optional.empty();
        }
        var squares = by.stream()
                .mapToDouble(apart -> apart.trait().weight() * apart.deviations() * apart.deviations())
                .sum();
        // Two independent draws are √2 standard deviations apart.
        return Optional.of(new Neighbour(other, Math.sqrt(squares / weight / 2), by));
    }
}
