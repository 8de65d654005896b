// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.demo.accounts.TownLine.Portion;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Stories;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.List;

/** What a municipality books in a month, cell by cell; everything together balances to nil. */
final class Amounts {

    /** @param oere expenses positive, income negative */
    record Amount(Cell cell, long oere) {

        Amount at(String costCentre) {
            return costCentre.equals(cell.costCentre()) ? this : new Amount(cell.at(costCentre), oere);
        }
    }

    private final Town town;
    private final List<TownLine> lines;
    private final Cells cells;
    private final Stories stories;
    private final long seed;

    Amounts(Town town, List<TownLine> lines, Cells cells, Stories stories, long seed) {
        this.town = town;
        this.lines = lines;
        this.cells = cells;
        this.stories = stories;
        this.seed = seed;
    }

    List<TownLine> lines() {
        return lines;
    }

    /** @param population on 1 January of the month's year */
    List<Amount> of(Month month, long population) {
        var dice = Dice.of(seed, "regnskab", town.code(), month.index());
        var amounts = new ArrayList<Amount>();
        for (var line : lines) {
            var story = stories.children().spending(town, line.line().account(), month);
            var scale = population * yearly(line, month.year()) * monthly(line, month, dice) * story * 100;
            var hall = stories.swimmingHall(
                            town, line.line().account(), line.line().investment(), month)
                    * population
                    * 100;
            var gross = (line.beforeRefund() + line.income()) * scale + hall;
            split(told(line.expense(), month), Math.round(gross), dice, amounts);
            split(line.received(), Math.round(-line.income() * scale), dice, amounts);
            split(line.refunded(), Math.round(-line.line().refund() * line.beforeRefund() * scale), dice, amounts);
        }
        calculatedCosts(amounts, population);
        internalServices(amounts, population);
        close(amounts);
        return amounts;
    }

    /** With the weights of the month's stories. */
    private List<Portion> told(List<Portion> portions, Month month) {
        return portions.stream()
                .map(portion -> new Portion(portion.cell(), portion.share() * told(portion.cell(), month)))
                .toList();
    }

    private double told(Cell cell, Month month) {
        return stories.children().weight(town, cell.account(), cell.grouping(), month);
    }

    /** Prices and wages, the line's own growth, and a year's chance; investments come in lumps. */
    double yearly(TownLine line, int year) {
        var dice = Dice.of(seed, "aar " + line.line().account() + line.line().dranst(), town.code(), year);
        var chance = line.line().investment() ? dice.factor(line.line().spread()) : dice.factor(yearNoise(line.line()));
        return Index.of(year) * StrictMath.pow(1 + line.growth(), year - 2024) * chance;
    }

    private static double yearNoise(AccountLine line) {
        return line.season().noise() == 0 ? 0.002 : Math.min(0.03, 0.005 + line.spread() / 15);
    }

    private double monthly(TownLine line, Month month, Dice dice) {
        var season = line.line().season();
        return season.share(month, seed) * dice.factor(season.noise());
    }

    /** The portions vary a little from month to month, yet add to the whole. */
    private static void split(List<Portion> portions, long whole, Dice dice, List<Amount> into) {
        if (whole == 0 || portions.isEmpty()) {
            return;
        }
        var weights = new double[portions.size()];
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var noise = portions.get(i).cell().salary() ? 0.02 : 0.15;
            weights[i] = portions.get(i).share() * dice.factor(noise);
            sum += weights[i];
        }
        var left = whole;
        for (var i = 0; i < weights.length; i++) {
            var part = i == weights.length - 1 ? left : Math.round(whole * weights[i] / sum);
            left -= part;
            if (part != 0) {
                into.add(new Amount(portions.get(i).cell(), part));
            }
        }
    }

    /** Pensions earned but not paid (art 0): key figures leave them out, so they must be there. */
    private void calculatedCosts(List<Amount> amounts, long population) {
        var month = population * 1_300L;
        amounts.add(new Amount(cells.calculated("3.22.01"), month));
        amounts.add(new Amount(cells.calculated("6.45.51"), month / 2));
        amounts.add(new Amount(cells.calculatedCounterpart(), -month - month / 2));
    }

    /** What one department does for another (art 9) moves money between accounts and adds to nil. */
    private void internalServices(List<Amount> amounts, long population) {
        amounts.add(new Amount(cells.internalCost("3.22.01"), population * 900L));
        amounts.add(new Amount(cells.internalCost("5.30.27"), population * 600L));
        amounts.add(new Amount(cells.internalIncome("6.45.50"), -population * 1_500L));
    }

    private void close(List<Amount> amounts) {
        var sum = amounts.stream().mapToLong(Amount::oere).sum();
        amounts.add(new Amount(cells.cash(), -sum));
    }
}
