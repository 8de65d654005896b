// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Municipality;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A municipality of the demo country.
 *
 * @param index its place among the 98
 * @param growth of the population, a year
 * @param numbers where its range among a birth month's {@link Person} numbers begins
 */
public record Town(int index, Municipality municipality, Group group, double growth, int numbers) {

    private static final List<SourceSystem> SYSTEMS = List.of(SourceSystem.values());

    private static final Set<Integer> FERRIES = Set.of(326, 360, 400, 430, 479, 482, 492, 563, 741, 825);

    /** Numbers for the smallest too: a range is as wide as if so many more lived there. */
    private static final int LEAST = 10_000;

    /** All municipalities of the catalogue. */
    public static List<Town> all(Catalogue catalogue, long seed) {
        var municipalities = catalogue.municipalities().values();
        var whole = municipalities.stream().mapToLong(Town::width).sum();
        var towns = new ArrayList<Town>();
        var before = 0L;
        for (var municipality : municipalities) {
            towns.add(of(towns.size(), municipality, (int) (before * Person.NUMBERS / whole), seed));
            before += width(municipality);
        }
        return List.copyOf(towns);
    }

    private static long width(Municipality municipality) {
        return municipality.population() + LEAST;
    }

    private static Town of(int index, Municipality municipality, int numbers, long seed) {
        var group = Group.of(municipality);
        var own = Dice.of(seed, "vaekst", municipality.code().value()).bell() * 0.002;
        return new Town(index, municipality, group, group.growth() + own, numbers);
    }

    public int code() {
        return municipality.code().value();
    }

    public int districts() {
        return Math.clamp(municipality.population() / 11_000, 1, 9);
    }

    public boolean hasFerry() {
        return FERRIES.contains(code());
    }

    /** The catalogue's population stands at 1 January 2026; before and after it grows evenly. */
    double expectedPopulation(Month end) {
        var years = (end.index() + 1 - new Month(2026, 1).index()) / 12.0;
        return municipality.population() * StrictMath.pow(1 + growth, years);
    }

    public SourceSystem system() {
        return SYSTEMS.get(code() % SYSTEMS.size());
    }
}
