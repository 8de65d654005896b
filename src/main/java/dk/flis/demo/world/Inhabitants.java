// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import dk.flis.reference.Month;
import java.util.Arrays;

/**
 * The inhabitants of one municipality: how many of each sex and age live in each district.
 *
 * <p>A place in the array is (district × 2 + sex) × {@link Ages#COUNT} + age.
 */
public final class Inhabitants {

    private final int[] counts;
    private final double[] districts;

    private Inhabitants(int[] counts, double[] districts) {
        this.counts = counts;
        this.districts = districts;
    }

    /** As many as are expected at the month's end, shared out by the group's ages. */
    static Inhabitants of(Town town, Month end, Ages ages, long seed) {
        var dice = Dice.of(seed, "borgere", town.code());
        var districts = districts(town, dice);
        var shares = ages.of(town, seed);
        var counts = new int[districts.length * shares.length];
        for (var district = 0; district < districts.length; district++) {
            for (var at = 0; at < shares.length; at++) {
                counts[district * shares.length + at] =
                        dice.round(town.expectedPopulation(end) * districts[district] * shares[at]);
            }
        }
        return new Inhabitants(counts, districts);
    }

    private static double[] districts(Town town, Dice dice) {
        var shares = new double[town.districts()];
        for (var at = 0; at < shares.length; at++) {
            shares[at] = dice.factor(0.3);
        }
        var sum = Arrays.stream(shares).sum();
        for (var at = 0; at < shares.length; at++) {
            shares[at] /= sum;
        }
        return shares;
    }

    int[] snapshot() {
        return counts.clone();
    }

    int size() {
        return counts.length;
    }

    int count(int at) {
        return counts[at];
    }

    long total() {
        return Arrays.stream(counts).asLongStream().sum();
    }

    public static int age(int at) {
        return at % Ages.COUNT;
    }

    public static int sex(int at) {
        return at / Ages.COUNT % 2;
    }

    public static int district(int at) {
        return at / Ages.COUNT / 2;
    }

    void leave(int at, int number) {
        counts[at] -= number;
    }

    /** A newcomer settles in one of the districts. */
    void arrive(int sex, int age, Dice dice) {
        var draw = dice.uniform();
        var district = 0;
        while (district < districts.length - 1 && draw >= districts[district]) {
            draw -= districts[district];
            district++;
        }
        counts[(district * 2 + sex) * Ages.COUNT + age]++;
    }

    /** Everyone grows a month older: a twelfth has a birthday, oldest first so that nobody has two. */
    void grow(Dice dice) {
        for (var at = counts.length - 1; at >= 0; at--) {
            if (age(at) < Ages.OLDEST) {
                var birthdays = Math.min(counts[at], dice.round(counts[at] / 12.0));
                counts[at] -= birthdays;
                counts[at + 1] += birthdays;
            }
        }
    }

    /** The second district becomes a part of the first. */
    void mergeDistricts() {
        if (districts.length < 2) {
            return;
        }
        var half = 2 * Ages.COUNT;
        for (var at = 0; at < half; at++) {
            counts[at] += counts[half + at];
            counts[half + at] = 0;
        }
        districts[0] += districts[1];
        districts[1] = 0;
    }
}
