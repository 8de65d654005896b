// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.accounts.CountryAccounts;
import dk.flis.demo.children.Measure.Field;
import dk.flis.demo.file.AreaLife;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Town;
import dk.flis.demo.world.TownWorld;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The families departments of all municipalities. The country's placements are shared out by what each municipality spends
 * on them, so that a year of placement costs about the same everywhere, as it does in real life.
 */
public final class CountryFamilies {

    /** Placed at a time, 0–22 years, near Statistics Denmark's ANBAAR of 31 December 2023. */
    private static final Map<Field, Double> PLACED =
            Map.of(Field.FAMILY, 8_500.0, Field.HOME, 2_600.0, Field.INSTITUTION, 2_350.0);

    private static final Map<Field, List<String>> ACCOUNTS = Map.of(
            Field.FAMILY, List.of("5.28.22"),
            Field.HOME, List.of("5.28.20"),
            Field.INSTITUTION, List.of("5.28.23", "5.28.24"));

    private static final String PREVENTION = "5.28.21";

    private final List<Town> towns;
    private final CountryAccounts accounts;
    private final List<Measure> measures = Measure.all();
    private final Locations locations;
    private final long seed;
    private final Map<Field, Double> costs = new EnumMap<>(Field.class);
    private final double prevention;
    private final double placedPerInhabitant;

    public CountryFamilies(List<Town> towns, CountryAccounts accounts, long seed) {
        this.towns = List.copyOf(towns);
        this.accounts = accounts;
        this.locations = new Locations(towns);
        this.seed = seed;
        PLACED.forEach((field, placed) -> costs.put(
                field,
                towns.stream()
                                .mapToDouble(town -> spent(field, town) / price(field, town))
                                .sum()
                        / placed));
        var people = towns.stream().mapToDouble(CountryFamilies::people).sum();
        this.prevention =
                towns.stream().mapToDouble(town -> spent(PREVENTION, town)).sum() / people;
        this.placedPerInhabitant =
                PLACED.values().stream().mapToDouble(Double::doubleValue).sum() / people;
    }

    public AreaLife of(TownWorld world) {
        return new Families(world, need(world.town()), measures, locations, towns);
    }

    private Need need(Town town) {
        var placed = new EnumMap<Field, Double>(Field.class);
        var price = new EnumMap<Field, Double>(Field.class);
        for (var field : ACCOUNTS.keySet()) {
            price.put(field, price(field, town));
            placed.put(field, spent(field, town) / price(field, town) / costs.getOrDefault(field, 1.0));
        }
        var pressure =
                placed.values().stream().mapToDouble(Double::doubleValue).sum() / (placedPerInhabitant * people(town));
        var support = spent(PREVENTION, town) / people(town) / prevention;
        price.put(Field.SUPPORT, Dice.of(seed, "pris SUPPORT", town.code()).factor(0.12));
        return new Need(
                placed,
                support * Dice.of(seed, "stoette", town.code()).factor(0.12),
                Math.sqrt(pressure) * Dice.of(seed, "bekymring", town.code()).factor(0.17),
                price);
    }

    private double price(Field field, Town town) {
        return Dice.of(seed, "pris " + field, town.code()).factor(0.08);
    }

    private double spent(Field field, Town town) {
        return ACCOUNTS.getOrDefault(field, List.of()).stream()
                .mapToDouble(account -> spent(account, town))
                .sum();
    }

    /** Never nothing: a municipality without the account buys of others all the same. */
    private double spent(String account, Town town) {
        return Math.max(1, accounts.perInhabitant(town, account) * people(town));
    }

    private static double people(Town town) {
        return town.municipality().population();
    }
}
