// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Group;
import dk.flis.demo.world.Town;
import java.util.Arrays;
import java.util.List;

/** Where foster families and residential homes are: in the same region as a rule, and more of them in the country. */
final class Locations {

    private static final double SAME_REGION = 12;

    private final List<Town> towns;

    Locations(List<Town> towns) {
        this.towns = List.copyOf(towns);
    }

    /** A municipality other than that of the child. */
    Town elsewhere(Town home, Dice dice) {
        var weights = new double[towns.size()];
        for (var town : towns) {
            weights[town.index()] = town.index() == home.index() ? 0 : weight(home, town);
        }
        Arrays.parallelPrefix(weights, Double::sum);
        var found = Arrays.binarySearch(weights, dice.uniform() * weights[weights.length - 1]);
        var place = found >= 0 ? found + 1 : -found - 1;
        return towns.get(place == home.index() ? (place + 1) % weights.length : place);
    }

    private static double weight(Town home, Town town) {
        var near = home.municipality().regionCode() == town.municipality().regionCode() ? SAME_REGION : 1;
        return near
                * room(town.group())
                * Math.sqrt((double) town.municipality().population());
    }

    private static double room(Group group) {
        return switch (group) {
            case CAPITAL -> 0.3;
            case CITY -> 1.2;
            case TOWN -> 1.6;
            case COMMUTER -> 1.4;
            case RURAL -> 2.6;
        };
    }
}
