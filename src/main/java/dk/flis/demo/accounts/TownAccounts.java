// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.demo.accounts.TownLine.Portion;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Institutions;
import dk.flis.demo.world.Shares;
import dk.flis.demo.world.Stories;
import dk.flis.demo.world.Town;
import dk.flis.demo.world.TownWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Lays out a municipality's accounts: which cells each line is booked on, and with which shares. */
final class TownAccounts {

    /** A share that comes to less in a year is booked together with the line's largest. */
    private static final double LEAST_KRONER = 300_000;

    private final Town town;
    private final LocalLevels levels;
    private final Codes codes;
    private final Stories stories;
    private final Institutions institutions;
    private final long seed;

    TownAccounts(TownWorld world, LocalLevels levels, Codes codes) {
        this.town = world.town();
        this.levels = levels;
        this.codes = codes;
        this.stories = world.stories();
        this.institutions = world.institutions();
        this.seed = world.seed();
    }

    List<TownLine> lines(List<AccountLine> lines) {
        var laid = new ArrayList<TownLine>();
        for (var index = 0; index < lines.size(); index++) {
            var line = lines.get(index);
            var net = levels.net(town, index) + moved(lines, line);
            if (levels.present(town, line) && !stories.withoutHomeNursing(town, line.account())) {
                laid.add(lay(line, net));
            }
        }
        return laid;
    }

    private double moved(List<AccountLine> lines, AccountLine line) {
        if (!stories.withSibling(town, line.account()) || line.investment()) {
            return 0;
        }
        var sum = 0.0;
        for (var index = 0; index < lines.size(); index++) {
            sum += stories.withoutHomeNursing(town, lines.get(index).account()) ? levels.net(town, index) : 0;
        }
        return sum;
    }

    private TownLine lay(AccountLine line, double net) {
        var before = net / (1 - line.refund());
        var income = line.incomeOnly()
                ? -before
                : Math.max(line.income() * levels.character(town, line), Math.max(0, -before));
        var growth =
                Dice.of(seed, "udvikling " + line.account(), town.code()).bell() * Math.min(0.02, line.spread() / 10);
        var salaried = portions(line, before + income);
        return new TownLine(
                line,
                net,
                income,
                line.investment() || line.mainAccount() > '6' ? 0 : growth,
                line.incomeOnly() ? List.of() : salaried,
                List.of(new Portion(
                        cell(line, line.dranst(), line.profile().income(), mainGrouping(line), department(line)), 1)),
                List.of(new Portion(cell(line, "2", "8.6", mainGrouping(line), department(line)), 1)));
    }

    private List<Portion> portions(AccountLine line, double perInhabitant) {
        var year = Math.abs(perInhabitant) * town.municipality().population();
        var all = new ArrayList<Portion>();
        var rest = 0.0;
        for (var unit : units(line)) {
            for (var art : line.profile().expense().parts()) {
                for (var grouping : groupings(line)) {
                    var share = unit.share() * art.share() * grouping.share();
                    if (share * year < LEAST_KRONER) {
                        rest += share;
                        continue;
                    }
                    all.add(new Portion(cell(line, line.dranst(), art.code(), grouping.code(), unit.code()), share));
                }
            }
        }
        return withRest(line, all, rest);
    }

    private List<Portion> withRest(AccountLine line, List<Portion> all, double rest) {
        if (all.isEmpty() && !line.incomeOnly()) {
            var art = line.profile().expense().parts().getFirst().code();
            return List.of(new Portion(cell(line, line.dranst(), art, mainGrouping(line), department(line)), 1));
        }
        if (rest > 0) {
            var largest = Collections.max(all, Comparator.comparingDouble(Portion::share));
            all.set(all.indexOf(largest), new Portion(largest.cell(), largest.share() + rest));
        }
        return all;
    }

    /** The institutions of the line with their sizes, or its department. */
    private List<Shares.Part> units(AccountLine line) {
        if (line.units().isEmpty() || line.investment()) {
            return List.of(new Shares.Part(department(line), 1));
        }
        return institutions.of(line.units().get()).stream()
                .map(institution -> new Shares.Part(institution.number(), institution.share()))
                .toList();
    }

    private static List<Shares.Part> groupings(AccountLine line) {
        return line.groupings().parts().isEmpty()
                ? List.of(new Shares.Part(Codes.NO_GROUPING, 1))
                : line.groupings().parts();
    }

    private static String mainGrouping(AccountLine line) {
        return groupings(line).getFirst().code();
    }

    /** The cost centre of whoever runs the field when no institution does: main function and 00. */
    private static String department(AccountLine line) {
        return line.account().substring(0, 4).replace(".", "") + "00";
    }

    private Cell cell(AccountLine line, String dranst, String art, String grouping, String costCentre) {
        var privately = line.profile().name().equals("daginstitution") && Institutions.independent(costCentre);
        var ownership = privately ? "2" : line.profile().ownership();
        return new Cell(
                codes.of("funktion", line.account()),
                codes.of("dranst", dranst),
                codes.of("ejerforhold", ownership),
                codes.of("gruppering", grouping),
                codes.of("art", art),
                costCentre);
    }
}
