// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import java.util.Arrays;
import java.util.List;

/** Where people move: to the many, and to the near. */
final class Destinations {

    private final double[][] cumulated;

    Destinations(List<Town> towns) {
        this.cumulated = new double[towns.size()][towns.size()];
        for (var from : towns) {
            var sum = 0.0;
            for (var to : towns) {
                sum += pull(from, to);
                cumulated[from.index()][to.index()] = sum;
            }
        }
    }

    /** Neighbours have codes near each other, as the regions were numbered from east to west. */
    private static double pull(Town from, Town to) {
        if (from.index() == to.index()) {
            return 0;
        }
        var sameRegion = from.municipality().regionCode() == to.municipality().regionCode();
        var near = Math.abs(from.code() - to.code()) <= 20 ? 3 : 1;
        return to.municipality().population() * near * (sameRegion ? 1 : 0.12);
    }

    int draw(Town from, Dice dice) {
        var row = cumulated[from.index()];
        var found = Arrays.binarySearch(row, dice.uniform() * row[row.length - 1]);
        var place = found >= 0 ? found + 1 : -found - 1;
        return place == from.index() ? (place + 1) % row.length : place;
    }
}
