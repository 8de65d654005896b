// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.catalogue.Catalogue;
import dk.flis.demo.file.AreaLife;
import dk.flis.demo.world.Spending;
import dk.flis.demo.world.Town;
import dk.flis.demo.world.TownWorld;
import java.util.List;
import java.util.stream.IntStream;

/** The accounts of all municipalities: what each spends on what, before any month is lived. */
public final class CountryAccounts {

    private final List<Town> towns;
    private final List<AccountLine> lines;
    private final LocalLevels levels;
    private final Codes codes;

    public CountryAccounts(Catalogue catalogue, List<Town> towns, long seed) {
        this.towns = List.copyOf(towns);
        this.lines = AccountLine.all();
        this.levels = new LocalLevels(towns, lines, seed);
        this.codes = new Codes(catalogue);
    }

    public AreaLife of(TownWorld world) {
        var cells = new Cells(codes);
        var amounts = amounts(world, cells);
        return new Accounting(
                world, amounts, new Budget(world.town(), amounts.lines(), cells, world.stories(), world.seed()));
    }

    /** What a municipality spends in 2024 on an account's operation, kr. per inhabitant after refunds. */
    public double perInhabitant(Town town, String account) {
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).account().equals(account)
                        && !lines.get(line).investment())
                .mapToDouble(line -> levels.net(town, line))
                .sum();
    }

    /** How prices, wages and ambitions have grown since 2024. */
    public static double index(int year) {
        return Index.of(year);
    }

    /** What the accounts say of the municipality's wages, for those who make its staff. */
    public Payroll payroll(TownWorld world) {
        return new Payroll(world, amounts(world, new Cells(codes)));
    }

    private Amounts amounts(TownWorld world, Cells cells) {
        return new Amounts(world.town(), lines(world), cells, world.stories(), world.seed());
    }

    public Spending spending(Town town) {
        return new TownSpending(town, towns, lines, levels);
    }

    private List<TownLine> lines(TownWorld world) {
        return new TownAccounts(world, levels, codes).lines(lines);
    }
}
