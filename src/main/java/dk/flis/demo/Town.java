// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo;

import dk.flis.catalogue.Municipality;
import dk.flis.reference.Month;
import java.util.List;
import java.util.Set;

/**
 * A municipality of the demo country.
 *
 * @param index its place among the 98
 * @param growth of the population, a year
 */
record Town(int index, Municipality municipality, Group group, double growth) {

    private static final List<SourceSystem> SYSTEMS = List.of(SourceSystem.values());

    private static final Set<Integer> FERRIES = Set.of(326, 360, 400, 430, 479, 482, 492, 563, 741, 825);

    static Town of(int index, Municipality municipality, long seed) {
        var group = Group.of(municipality);
        var own = Dice.of(seed, "vaekst", municipality.code().value()).bell() * 0.002;
        return new Town(index, municipality, group, group.growth() + own);
    }

    int code() {
        return municipality.code().value();
    }

    boolean hasFerry() {
        return FERRIES.contains(code());
    }

    /** The catalogue's population stands at 1 January 2026; before and after it grows evenly. */
    double expectedPopulation(Month end) {
        var years = (end.index() + 1 - new Month(2026, 1).index()) / 12.0;
        return municipality.population() * StrictMath.pow(1 + growth, years);
    }

    SourceSystem system() {
        return SYSTEMS.get(code() % SYSTEMS.size());
    }
}
