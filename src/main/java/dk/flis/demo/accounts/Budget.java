// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.demo.accounts.Amounts.Amount;
import dk.flis.demo.accounts.TownLine.Portion;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Stories;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.List;

/** What the council grants: a whole year's budget in January, and supplements in the months that follow. */
final class Budget {

    /** Investments are delayed every year, so less is spent than was granted. */
    private static final double INVESTMENT_OPTIMISM = 1.12;

    private final Town town;
    private final List<TownLine> lines;
    private final Cells cells;
    private final Stories stories;
    private final long seed;

    Budget(Town town, List<TownLine> lines, Cells cells, Stories stories, long seed) {
        this.town = town;
        this.lines = lines;
        this.cells = cells;
        this.stories = stories;
        this.seed = seed;
    }

    /** @param population that the budget was laid for */
    List<Amount> original(int year, long population) {
        var amounts = new ArrayList<Amount>();
        for (var line : lines) {
            var scale = expected(line, year) * population * 100;
            grant(line.expense(), (line.beforeRefund() + line.income()) * scale, amounts);
            grant(line.received(), -line.income() * scale, amounts);
            grant(line.refunded(), -line.line().refund() * line.beforeRefund() * scale, amounts);
        }
        return closed(amounts);
    }

    /** Unspent investments come over in March; otherwise a few corrections, more of them when a quarter is reported. */
    List<Amount> supplements(Month month, long population) {
        var dice = Dice.of(seed, "tillaeg", town.code(), month.index());
        var amounts = new ArrayList<Amount>();
        for (var line : lines) {
            var carried = month.number() == 3 && line.line().investment() ? 0.08 : 0;
            var corrected = dice.chance(month.number() % 3 == 0 ? 0.12 : 0.03) ? 0.012 * dice.bell() : 0;
            var scale = expected(line, month.year()) * population * 100 * (carried + corrected);
            if (!line.expense().isEmpty()) {
                grant(line.expense().subList(0, 1), (line.beforeRefund() + line.income()) * scale, amounts);
            }
        }
        return closed(amounts);
    }

    private double expected(TownLine line, int year) {
        var dice = Dice.of(seed, "budget " + line.line().account() + line.line().dranst(), town.code(), year);
        var optimism =
                line.line().investment() ? INVESTMENT_OPTIMISM : line.line().mainAccount() > '6' ? 1 : 0.994;
        var noise = line.line().season().noise() == 0 ? 0 : 0.01;
        // The council knows in October how things stand, and not what will come.
        var story = stories.children().spending(town, line.line().account(), new Month(year - 1, 10));
        return Index.of(year) * StrictMath.pow(1 + line.growth(), year - 2024) * optimism * story * dice.factor(noise);
    }

    /** Budgets are laid in whole thousands of kroner. */
    private static void grant(List<Portion> portions, double oere, List<Amount> into) {
        for (var portion : portions) {
            var granted = Math.round(oere * portion.share() / 100_000) * 100_000;
            if (granted != 0) {
                into.add(new Amount(portion.cell(), granted));
            }
        }
    }

    /** What is not financed otherwise is taken from the cash, also when that is nothing: a month is never without rows. */
    private List<Amount> closed(List<Amount> amounts) {
        var sum = amounts.stream().mapToLong(Amount::oere).sum();
        amounts.add(new Amount(cells.cash(), -sum));
        return amounts;
    }
}
