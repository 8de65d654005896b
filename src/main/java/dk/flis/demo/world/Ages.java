// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import java.util.Arrays;
import java.util.List;

/** Ages 0 to {@link #OLDEST} and two sexes, and how they are shared out among a group's inhabitants. */
public final class Ages {

    public static final int OLDEST = 106;
    public static final int COUNT = OLDEST + 1;
    private static final List<String> SEXES = List.of("K", "M");

    private final double[][] shares = new double[Group.values().length][2 * COUNT];

    Ages() {
        for (var row : Table.rows("ages.csv")) {
            var sex = row.getField("sex").equals("M") ? 1 : 0;
            var range = row.getField("age_group");
            var first = Integer.parseInt(range.replaceAll("[-+].*", ""));
            var levels = Table.byGroup(row);
            for (var group = 0; group < levels.size(); group++) {
                Arrays.fill(shares[group], sex * COUNT + first, sex * COUNT + first + 5, levels.get(group) / 5_000);
            }
        }
    }

    /** The code of a sex, of 0 women and 1 men. */
    public static String sex(int sex) {
        return SEXES.get(sex);
    }

    /** Shares of the inhabitants by sex × age, women first, tilted a little by the municipality's own character. */
    double[] of(Town town, long seed) {
        var dice = Dice.of(seed, "alder", town.code());
        var old = dice.factor(0.1);
        var young = dice.factor(0.07);
        var tilted = shares[town.group().index()].clone();
        for (var at = 0; at < tilted.length; at++) {
            var age = at % COUNT;
            tilted[at] *= age >= 65 ? old : age < 17 ? young : 1;
        }
        var sum = Arrays.stream(tilted).sum();
        for (var at = 0; at < tilted.length; at++) {
            tilted[at] /= sum;
        }
        return tilted;
    }
}
