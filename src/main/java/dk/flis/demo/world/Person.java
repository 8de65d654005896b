// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import dk.flis.reference.Month;

/**
 * Somebody of the demo country, known by number alone: the same one in every area and month.
 *
 * @param born index of the birth month, see {@link Month#index}
 * @param sex 0 woman, 1 man, as in {@link Ages#sex}
 * @param serial among those of the same municipality, birth month and sex, from 0
 */
public record Person(Town town, int born, int sex, int serial, Pool pool) {

    /** Who lives in the municipality, and who works for it without being counted among its inhabitants. */
    public enum Pool {
        RESIDENT,
        EMPLOYEE
    }

    private static final int DAYS = 28;

    /** The seventh digit tells the century: the last four digits begin at 0 before 2000, at 5000 after. */
    private static final int SERIALS = 5_000;

    /** All numbers of one birth month; each municipality has a range of its own. */
    static final int NUMBERS = DAYS * SERIALS;

    /** Whole years at the end of a month. */
    public int age(Month end) {
        return Math.floorDiv(end.index() - born, 12);
    }

    /**
     * Ten digits of the form of a CPR number of the administrative kind, with 60 added to the day: nobody is born on the
     * 71st. The same person has the same one wherever he is registered.
     */
    public long number() {
        var month = Month.ofIndex(born);
        var place = town.numbers() + (serial * 2 + sex) * 2 + (pool == Pool.EMPLOYEE ? 1 : 0);
        var day = 61 + place % DAYS;
        var last = (month.year() < 2000 ? 0 : SERIALS) + place / DAYS % SERIALS;
        return ((day * 100L + month.number()) * 100 + month.year() % 100) * 10_000 + last;
    }

    /** Chance that belongs to this person and this question, the same in every month and file. */
    public Dice dice(long seed, String what) {
        return Dice.of(seed, what, town.code(), born, sex, serial, pool == Pool.EMPLOYEE ? 1 : 0);
    }

    /** The same for one month or year of his life. */
    public Dice dice(long seed, String what, int when) {
        return Dice.of(seed, what, town.code(), born, sex, serial, pool == Pool.EMPLOYEE ? 1 : 0, when);
    }
}
