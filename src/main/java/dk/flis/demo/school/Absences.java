// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;

/**
 * How much a pupil is away in a month. The levels are those of uddannelsesstatistik.dk in 2023/24; some are away a little,
 * and a few, who cannot go to school, for half of the year.
 */
final class Absences {

    /** Share of school days by form. */
    private static final double[] LEVEL = {0.057, 0.055, 0.055, 0.057, 0.061, 0.066, 0.071, 0.071, 0.076, 0.082, 0.104};

    /** Shares of sickness and of permission; the rest is unauthorised. */
    private static final double[][] KINDS = {{0.59, 0.31}, {0.62, 0.24}, {0.6, 0.17}};

    private static final double[] SICKNESS_BY_MONTH = {1.2, 1.3, 1.1, 0.9, 0.85, 0.8, 1, 0.65, 0.95, 1, 1.15, 1.2};
    private static final double[] LEAVE_BY_MONTH = {0.8, 1.4, 0.9, 0.9, 1, 1.3, 1, 0.8, 1, 1.25, 0.7, 1.2};

    /** Those who cannot go to school, by form. */
    private static final double[] REFUSAL = {0.002, 0.002, 0.003, 0.004, 0.006, 0.008, 0.011, 0.015, 0.02, 0.023, 0.025
    };

    private static final double FRAILTY = 0.62;

    private final Town town;
    private final double level;
    private final SchoolStories stories;
    private final long seed;

    Absences(Town town, Habits habits, SchoolStories stories, long seed) {
        this.town = town;
        this.level = habits.of(Habit.ABSENCE);
        this.stories = stories;
        this.seed = seed;
    }

    /** Half days of each kind. */
    record Absence(int sickness, int leave, int unauthorised) {

        /** Nobody is away for more days than there are; what is least certain gives way. */
        Absence within(int halves) {
            var sick = Math.min(sickness, halves);
            var unknown = Math.min(unauthorised, halves - sick);
            return new Absence(sick, Math.min(leave, halves - sick - unknown), unknown);
        }
    }

    Absence of(Pupil pupil, Month month, int days) {
        var year = SchoolYear.of(month);
        var form = pupil.attendance().form();
        var dice = pupil.person().dice(seed, "fravaer", month.index());
        var expected = expected(pupil, year) * days;
        var kinds = KINDS[form <= 3 ? 0 : form <= 6 ? 1 : 2];
        var place = month.number() - 1;
        var sickness = spells(dice, expected * kinds[0] * SICKNESS_BY_MONTH[place] / 1.84);
        var leave = spells(dice, expected * kinds[1] * LEAVE_BY_MONTH[place] / 1.84);
        var unknown = dice.events(expected * (1 - kinds[0] - kinds[1]) / 0.75);
        var halves = 0;
        for (var time = 0; time < unknown; time++) {
            halves += 1 + dice.below(2);
        }
        return new Absence(sickness, leave, halves).within(2 * days);
    }

    /** The share of a year's school days. */
    private double expected(Pupil pupil, SchoolYear year) {
        var attendance = pupil.attendance();
        var form = attendance.form();
        var refusal = pupil.person().dice(seed, "vaegring", year.start());
        var cannot = refusal.chance(REFUSAL[form] * (attendance.track().segregated() ? 2 : 1));
        var apart = attendance.track().segregated() || attendance.support() >= 9 ? 1.3 : 1;
        var usual = LEVEL[form]
                * level
                * yearly(year)
                * ofSchool(pupil.school())
                * apart
                * StrictMath.exp(FRAILTY * pupil.life().frailty() - FRAILTY * FRAILTY / 2);
        return Math.min(0.95, usual * stories.absence(town, year, form) + (cannot ? 0.2 + 0.5 * refusal.uniform() : 0));
    }

    /** Little while the schools were closed, much in the winter after; falling since 2023/24. */
    private static double yearly(SchoolYear year) {
        return switch (year.start()) {
            case 2019, 2020 -> 0.74;
            case 2021 -> 1.1;
            case 2022 -> 0.97;
            case 2023 -> 1;
            default -> Math.max(0.9, 1 - 0.015 * (year.start() - 2023));
        };
    }

    private double ofSchool(School school) {
        return Dice.of(seed, "fravaer paa skolen", town.code(), school.place()).factor(0.08);
    }

    /** Half days: most spells are of a day or two, some of half a day. */
    private static int spells(Dice dice, double mean) {
        var spells = dice.events(mean);
        var halves = 0;
        for (var spell = 0; spell < spells; spell++) {
            var length = dice.uniform();
            halves += length < 0.06
                    ? 1
                    : length < 0.5 ? 2 : length < 0.75 ? 4 : length < 0.9 ? 6 : length < 0.96 ? 8 : 10;
        }
        return halves;
    }
}
