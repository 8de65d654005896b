// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import dk.flis.reference.Month;
import java.util.Arrays;
import java.util.List;

/**
 * The inhabitants of all 98 month by month, and what happened to them: who leaves one municipality arrives in another, and
 * every month's count is the one before plus its events.
 */
public final class Population {

    private final Month first;
    private final int[][][] counts;
    private final int[][][] events;

    private Population(Month first, int towns, int months) {
        this.first = first;
        this.counts = new int[towns][months][];
        this.events = new int[towns][months][];
    }

    /** Lives through the months from {@code first}, where there are no events yet, to {@code last}. */
    public static Population live(
            List<Town> towns, Month first, Month last, Stories stories, int countries, long seed) {
        var population = new Population(first, towns.size(), last.index() - first.index() + 1);
        var country = new MovingCountry(towns, first, stories, countries, seed);
        population.keep(0, country);
        for (var month = 1; month <= last.index() - first.index(); month++) {
            country.live(first.plus(month));
            population.keep(month, country);
        }
        return population;
    }

    private void keep(int month, MovingCountry country) {
        for (var town = 0; town < counts.length; town++) {
            counts[town][month] = country.inhabitants(town).snapshot();
            events[town][month] = country.takeEvents(town);
        }
    }

    /** By district, sex and age as {@link Inhabitants} says; at the month's end. */
    public int[] counts(Town town, Month end) {
        return counts[town.index()][end.index() - first.index()];
    }

    long total(Town town, Month end) {
        return Arrays.stream(counts(town, end)).asLongStream().sum();
    }

    /** On 1 January of the year. */
    public long primo(Town town, int year) {
        return total(town, new Month(year, 1).plus(-1));
    }

    /** Packed as {@link Event} says, sorted. */
    public int[] events(Town town, Month month) {
        return events[town.index()][month.index() - first.index()];
    }
}
