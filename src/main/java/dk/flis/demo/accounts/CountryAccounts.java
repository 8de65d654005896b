// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.catalogue.Catalogue;
import dk.flis.demo.file.AreaLife;
import dk.flis.demo.world.Town;
import dk.flis.demo.world.TownWorld;
import java.util.List;

/** The accounts of all municipalities: what each spends on what, before any month is lived. */
public final class CountryAccounts {

    private final List<AccountLine> lines;
    private final LocalLevels levels;
    private final Codes codes;

    public CountryAccounts(Catalogue catalogue, List<Town> towns, long seed) {
        this.lines = AccountLine.all();
        this.levels = new LocalLevels(towns, lines, seed);
        this.codes = new Codes(catalogue);
    }

    public AreaLife of(TownWorld world) {
        var laid = lines(world);
        var cells = new Cells(codes);
        var amounts = new Amounts(world.town(), laid, cells, world.stories(), world.seed());
        return new Accounting(world, amounts, new Budget(world.town(), laid, cells, world.seed()));
    }

    private List<TownLine> lines(TownWorld world) {
        return new TownAccounts(world, levels, codes).lines(lines);
    }
}
