// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Stories;
import dk.flis.demo.world.Town;
import java.util.List;

/**
 * What each municipality spends on each account line in 2024: the level of its group, its own lasting character, and then
 * all 98 scaled so that the country comes out at the national level.
 */
final class LocalLevels {

    private final List<Town> towns;
    private final List<AccountLine> lines;
    private final long seed;
    private final double[][] net;

    LocalLevels(List<Town> towns, List<AccountLine> lines, long seed) {
        this.towns = towns;
        this.lines = lines;
        this.seed = seed;
        this.net = new double[lines.size()][];
        for (var line = 0; line < lines.size(); line++) {
            net[line] = scaled(lines.get(line));
        }
        balance();
    }

    /** Kr. per inhabitant, after refunds; 0 also when the municipality has no such account. */
    double net(Town town, int line) {
        return net[line][town.index()];
    }

    boolean present(Town town, AccountLine line) {
        return line.presence().holds(town, Dice.of(seed, "findes " + line.account(), town.code()));
    }

    /** How much more than its group: income and gross of user-paid services follow it too. */
    double character(Town town, AccountLine line) {
        var whole = Dice.of(seed, "kommune", town.code()).factor(0.03);
        var field = Dice.of(seed, "hovedfunktion " + line.account().substring(0, 4), town.code())
                .factor(line.spread() * 0.5);
        var own = Dice.of(seed, "funktion " + line.account() + line.dranst(), town.code())
                .factor(line.spread() * 0.8);
        return whole * field * own * smallness(town, line) * Stories.spends(town, line.account());
    }

    /** A council costs much the same whether it serves two thousand or two hundred thousand. */
    private static double smallness(Town town, AccountLine line) {
        var population = (double) town.municipality().population();
        if (line.account().startsWith("6.42")) {
            return 1 + 9_000 / population;
        }
        return line.account().startsWith("6.45") ? 1 + 1_500 / population : 1;
    }

    private double[] scaled(AccountLine line) {
        var levels = new double[towns.size()];
        var wanted = 0.0;
        var drawn = 0.0;
        for (var town : towns) {
            var group = line.net().get(town.group().index());
            var population = town.municipality().population();
            levels[town.index()] = present(town, line) ? group * character(town, line) : 0;
            wanted += group * population;
            drawn += levels[town.index()] * population;
        }
        for (var town = 0; town < levels.length && drawn != 0; town++) {
            levels[town] *= wanted / drawn;
        }
        return levels;
    }

    /** Equalisation gives each municipality what its other accounts lack. */
    private void balance() {
        for (var town : towns) {
            var sum = 0.0;
            for (var line = 0; line < lines.size(); line++) {
                sum += net[line][town.index()];
            }
            var own = Dice.of(seed, "udligning", town.code()).bell() * 250;
            for (var line = 0; line < lines.size(); line++) {
                if (lines.get(line).account().equals(AccountLine.EQUALISATION)) {
                    net[line][town.index()] = own - sum;
                }
            }
        }
    }
}
