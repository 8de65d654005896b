// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import java.util.SplittableRandom;

/**
 * Chance that is the same on every machine: seeded by what is drawn, and made of operations whose result does not depend
 * on the processor.
 */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Different names or numbers give independent dice, so that files can be made in any order. */
    public static Dice of(long seed, String what, long... where) {
        var mixed = mix(seed + GOLDEN);
        for (var i = 0; i < what.length(); i++) {
            mixed = mix(mixed + what.charAt(i) + GOLDEN);
        }
        for (var number : where) {
            mixed = mix(mixed + number * GOLDEN + 1);
        }
        return new Dice(mixed);
    }

    private static long mix(long value) {
        var once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        var twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    /** 0 to below 1. */
    public double uniform() {
        return random.nextDouble();
    }

    /** 0 to below {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Mean 0, deviation 1, never beyond 3.5: the sum of four uniforms. */
    public double bell() {
        return (uniform() + uniform() + uniform() + uniform() - 2) * 1.7320508075688772;
    }

    /** A factor around 1 with mean 1; {@code spread} is the deviation of its logarithm. */
    public double factor(double spread) {
        return StrictMath.exp(spread * bell() - spread * spread / 2);
    }

    /** How many of rare events happen when {@code mean} are expected. */
    public int events(double mean) {
        if (mean > 30) {
            return Math.max(0, (int) (mean + StrictMath.sqrt(mean) * bell() + 0.5));
        }
        if (mean < 0.01) {
            return chance(mean) ? 1 : 0;
        }
        var limit = StrictMath.exp(-mean);
        var count = 0;
        for (var product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    /** A whole number whose mean is {@code value}. */
    public int round(double value) {
        var whole = (int) value;
        return whole + (chance(value - whole) ? 1 : 0);
    }
}
