// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Town;
import java.util.Comparator;
import java.util.List;

/** Which municipalities take in each other's pupils: each sends to the four nearest of its region. */
final class Neighbours {

    private static final int NEAREST = 4;

    /** Fewer inhabitants have enough with their own. */
    private static final int LEAST = 15_000;

    private final List<Town> towns;
    private final List<List<Town>> nearest;

    Neighbours(List<Town> towns) {
        this.towns = List.copyOf(towns);
        this.nearest = towns.stream().map(this::nearest).toList();
    }

    private List<Town> nearest(Town town) {
        return towns.stream()
                .filter(other -> other.index() != town.index() && region(other) == region(town))
                .filter(other -> other.municipality().population() >= LEAST)
                .sorted(Comparator.comparingInt(other -> Math.abs(other.code() - town.code())))
                .limit(NEAREST)
                .toList();
    }

    List<Town> sendingTo(Town town) {
        return towns.stream()
                .filter(other -> nearest.get(other.index()).contains(town))
                .toList();
    }

    Town chosen(Town from, Dice dice) {
        var near = nearest.get(from.index());
        return near.get(dice.below(near.size()));
    }

    private static int region(Town town) {
        return town.municipality().regionCode();
    }
}
