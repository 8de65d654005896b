// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Dice;
import dk.flis.reference.Month;

/** Who has left when a month begins. */
final class Departures {

    private static final double HOURLY = 0.07;

    /** A month's chance for those who have been ill for half a year. */
    private static final double LONG_ILL = 0.09;

    private static final int HALF_A_YEAR = 180;

    /** Chance to retire in a month, from the age of 60. */
    private static final double[] RETIRING = {.001, .0015, .003, .005, .009, .014, .03, .06, .08, .1, .2};

    private Departures() {}

    static boolean leaves(Employee employee, Month month, Dice dice) {
        return switch (employee.form()) {
            case HOURLY -> dice.chance(HOURLY);
            case TRAINEE -> month.index() >= employee.ends() || dice.chance(0.006);
            case MONTHLY, CIVIL_SERVANT, FLEXIBLE -> dice.chance(chance(employee, month));
        };
    }

    private static double chance(Employee employee, Month month) {
        var category = employee.position().category();
        var age = employee.person().age(month);
        var own = category.leaving()
                / 12
                * employee.position().workplace().leaving()
                * bySeniority(employee.seniority(month))
                * byAge(age)
                * season(category, month);
        return own + retiring(age) + (longIll(employee, month) ? LONG_ILL : 0);
    }

    private static boolean longIll(Employee employee, Month month) {
        var today = (int) month.yearMonth().atDay(1).toEpochDay();
        var spell = employee.spell();
        return spell.cause() == Cause.ILLNESS && spell.lasts(today) && today - spell.from() > HALF_A_YEAR;
    }

    private static double retiring(int age) {
        return age < 60 ? 0 : RETIRING[Math.min(age - 60, RETIRING.length - 1)];
    }

    private static double bySeniority(int months) {
        return months < 12 ? 1.9 : months < 36 ? 1.3 : months < 120 ? 0.85 : 0.55;
    }

    private static double byAge(int age) {
        return age < 30 ? 1.35 : age < 40 ? 1.1 : age < 55 ? 0.85 : 0.55;
    }

    /** Teachers go when the school year ends: on 1 August they are gone. */
    private static double season(Category category, Month month) {
        if (!category.schoolYear()) {
            return 1;
        }
        return month.number() == 8 ? 4.6 : month.number() == 1 ? 1.3 : 0.6;
    }
}
