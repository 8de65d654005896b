// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Spending;
import dk.flis.demo.world.Town;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a place costs a month, so that a municipality's places together come to nearly what its accounts spend on them:
 * some is spent on empty places and some is paid late.
 */
final class Prices {

    private static final int PRICE_YEAR = 2024;
    private static final double GROWTH = 1.033;

    /** Whole hundreds of kroner, in øre, as agreements have them. */
    private static final double HUNDRED_KRONER = 100;

    private final Map<String, Double> scales = new HashMap<>();

    /** @param middle a month in the middle of the demo, whose grants stand for all */
    Prices(List<Grant> grants, Spending spending, int middle, Town town, long seed) {
        var weights = new HashMap<String, Double>();
        var day = Days.last(middle);
        for (var grant : grants) {
            if (grant.runsIn(day, day)) {
                weights.merge(grant.paragraph().account(), grant.weight() * 12, Double::sum);
            }
        }
        weights.forEach((account, weight) -> {
            var registered = 0.94
                    + 0.05
                            * Dice.of(seed, "prisdaekning " + account, town.code())
                                    .bell();
            scales.put(account, Math.clamp(registered * spending.on(account) / weight, 0.55, 1.8));
        });
    }

    /** Øre. */
    long of(Grant grant, int month) {
        var scale = scales.getOrDefault(grant.paragraph().account(), 1.0);
        var year = StrictMath.pow(GROWTH, month / 12 - PRICE_YEAR);
        return Math.round(grant.weight() * scale * year / HUNDRED_KRONER) * (long) (HUNDRED_KRONER * 100);
    }
}
