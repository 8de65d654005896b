// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import dk.flis.demo.world.Person.Pool;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.List;

/**
 * The inhabitants of one municipality as persons, as many of each age and sex as {@link Population} counts, but for the
 * rounding of small numbers.
 *
 * <p>Of everyone born there in a month and of a sex, those with the lowest serials are the ones that are there: a cohort
 * that shrinks loses its highest serials, one that grows gets new ones. Numbers are evened out over a year, so that
 * nobody comes and goes by chance; who has left a municipality is somebody else where he arrives.
 */
public final class Residents {

    private static final int EVENED = 6;

    private final Town town;
    private final long seed;
    private final Month first;
    private final Month last;

    /** Persons by month × sex × age, all districts together. */
    private final int[][] counts;

    Residents(Town town, Population population, Month first, Month last, long seed) {
        this.town = town;
        this.seed = seed;
        this.first = first;
        this.last = last;
        this.counts = new int[last.index() - first.index() + 1][];
        for (var month = 0; month < counts.length; month++) {
            counts[month] = bySexAndAge(population.counts(town, first.plus(month)));
        }
    }

    private static int[] bySexAndAge(int[] districts) {
        var sums = new int[2 * Ages.COUNT];
        for (var at = 0; at < districts.length; at++) {
            sums[at % sums.length] += districts[at];
        }
        return sums;
    }

    /** Who is there at a month's end, of the ages from and to, both included; in the same order every month. */
    public List<Person> aged(int from, int to, Month end) {
        var persons = new ArrayList<Person>();
        for (var born = end.index() - 12 * to - 11; born <= end.index() - 12 * from; born++) {
            for (var sex = 0; sex < 2; sex++) {
                var present = present(born, sex, end);
                for (var serial = 0; serial < present; serial++) {
                    persons.add(new Person(town, born, sex, serial, Pool.RESIDENT));
                }
            }
        }
        return persons;
    }

    public boolean isThere(Person person, Month end) {
        return person.born() <= end.index() && person.serial() < present(person.born(), person.sex(), end);
    }

    /** How many were born in the month and are of the sex. */
    public int present(int born, int sex, Month end) {
        var sum = 0.0;
        var months = 0;
        for (var month = end.index() - EVENED; month <= end.index() + EVENED; month++) {
            var at = month - first.index();
            var age = Math.floorDiv(month - born, 12);
            if (at >= 0 && month <= last.index() && age >= 0 && age <= Ages.OLDEST) {
                sum += counts[at][sex * Ages.COUNT + age] / 12.0;
                months++;
            }
        }
        // A fixed draw of the cohort rounds fairly and never trembles.
        return months == 0
                ? 0
                : (int) (sum / months
                        + Dice.of(seed, "aargang", town.code(), born, sex).uniform());
    }

    /** Inhabitants of the ages from and to as the municipality's own statistics count them. */
    public int counted(int from, int to, Month end) {
        var count = 0;
        for (var age = from; age <= to; age++) {
            count += counts[end.index() - first.index()][age] + counts[end.index() - first.index()][Ages.COUNT + age];
        }
        return count;
    }
}
