// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Person;
import dk.flis.demo.world.Residents;
import dk.flis.demo.world.Scope;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Everyone who lives in a municipality at some time, with his {@link Stay}. Who is left when the demo ends lives on by
 * Gompertz' law; as cohorts lose their highest serials first, the serial says when.
 */
final class Stays {

    private static final double RATE = 0.000011;
    private static final double GROWTH = 0.103;

    /** Men die as if so much older. */
    private static final double MEN = 3.5;

    /** From this age a cohort gets smaller because people die. */
    private static final int OLD = 66;

    /** Months on each side over which {@link Residents} evens out. */
    private static final int EVENED = 6;

    private final Town town;
    private final Residents residents;
    private final int first;
    private final int last;

    Stays(Town town, Residents residents, Scope scope) {
        this.town = town;
        this.residents = residents;
        this.first = scope.primo().index();
        this.last = scope.last().index();
    }

    /** Those who reach the age {@code from} before the end and have not passed {@code to} at the beginning. */
    void each(int from, int to, BiConsumer<Person, Stay> with) {
        for (var born = first - 12 * to - 11; born <= last - 12 * from; born++) {
            for (var sex = 0; sex < 2; sex++) {
                cohort(born, sex, with);
            }
        }
    }

    private void cohort(int born, int sex, BiConsumer<Person, Stay> with) {
        var present = present(born, sex);
        var most = Arrays.stream(present).max().orElse(0);
        var least = Arrays.stream(present).min().orElse(0);
        for (var serial = 0; serial < most; serial++) {
            with.accept(
                    new Person(town, born, sex, serial, Person.Pool.RESIDENT),
                    stay(born, sex, serial, present, serial < least));
        }
    }

    /**
     * How many are there, month by month. Near both ends the residents are evened out over the months on one side only,
     * as if the old did not die there; for them the law goes on instead.
     */
    private int[] present(int born, int sex) {
        var present = new int[last - first + 1];
        var old = last - born >= OLD * 12;
        var edge = old ? Math.min(EVENED, (present.length - 1) / 2) : 0;
        for (var month = 0; month < present.length; month++) {
            var known = Math.clamp(month, edge, present.length - 1 - edge);
            var there = residents.present(born, sex, Month.ofIndex(first + known));
            present[month] = (int) (there * survivors(born, sex, first + known, first + month) + 0.5);
        }
        return present;
    }

    /** What a cohort is in a month of what it is in another, earlier or later. */
    private static double survivors(int born, int sex, int from, int to) {
        return StrictMath.exp((hazard(born, sex, from) - hazard(born, sex, to)) / GROWTH);
    }

    /** A year, at the age that is reached in the month. */
    private static double hazard(int born, int sex, int month) {
        return RATE * StrictMath.exp(GROWTH * ((month - born) / 12.0 + sex * MEN));
    }

    private Stay stay(int born, int sex, int serial, int[] present, boolean settled) {
        var from = 0;
        while (present[from] <= serial) {
            from++;
        }
        var gone = settled ? present.length : from;
        while (gone < present.length && present[gone] > serial) {
            gone++;
        }
        return new Stay(
                first + from,
                gone < present.length
                        ? first + gone
                        : last + 1 + left(born, sex, (serial + 0.5) / present[present.length - 1]),
                settled);
    }

    /** Months that are left to one whom so large a share of his cohort dies before. */
    private int left(int born, int sex, double survivors) {
        var years = StrictMath.log(1 - GROWTH * StrictMath.log(Math.min(0.999, survivors)) / hazard(born, sex, last))
                / GROWTH;
        return (int) Math.min(960, 12 * years);
    }
}
