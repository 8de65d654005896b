// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.demo.world.Spending;
import dk.flis.demo.world.Town;
import java.util.List;

/** What the levels say that one municipality spends, for those whose doings cost the money. */
record TownSpending(Town town, List<Town> towns, List<AccountLine> lines, LocalLevels levels) implements Spending {

    private static final String OPERATION = "1";

    @Override
    public double on(String account) {
        return kroner(town, account);
    }

    @Override
    public double nationally(String account) {
        var kroner = 0.0;
        var inhabitants = 0L;
        for (var one : towns) {
            kroner += kroner(one, account);
            inhabitants += one.municipality().population();
        }
        return kroner / inhabitants;
    }

    private double kroner(Town of, String account) {
        var sum = 0.0;
        for (var line = 0; line < lines.size(); line++) {
            if (lines.get(line).account().equals(account)
                    && lines.get(line).dranst().equals(OPERATION)) {
                sum += levels.net(of, line) / (1 - lines.get(line).refund());
            }
        }
        return sum * of.municipality().population();
    }
}
