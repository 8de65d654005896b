// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Dice;
import dk.flis.reference.Month;

/** Children: who has small ones, and leave when one is born. */
final class Family {

    private static final int FORTNIGHT = 14;
    private static final double PREGNANT_AND_ILL = 0.45;

    private Family() {}

    /** A mother knows months before, and may be ill until then; a father goes when the child is there. */
    static void plan(Employee employee, Month month, Dice dice) {
        var person = employee.person();
        var woman = person.sex() == 0;
        if (employee.plan().expected()
                || employee.spell().cause() == Cause.PARENTAL
                || !dice.chance(births(person.age(month) - (woman ? 0 : 2)) / 12)) {
            return;
        }
        var today = (int) month.yearMonth().atDay(1).toEpochDay();
        if (woman) {
            employee.plan(new ParentalLeave(today + 75 + dice.below(30), 300 + dice.below(60), 0));
        } else {
            var later = dice.chance(0.75) ? 42 + dice.below(50) : 0;
            employee.plan(new ParentalLeave(today + dice.below(28), FORTNIGHT, later));
        }
    }

    /** The father's second leave, when the mother goes back. */
    static ParentalLeave after(ParentalLeave plan, int end) {
        return plan.later() > 0 ? new ParentalLeave(end + 210 + plan.later(), plan.later(), 0) : ParentalLeave.NONE;
    }

    static boolean expectsChild(Employee employee) {
        return employee.plan().expected() && employee.person().sex() == 0;
    }

    /** Illnesses in a month of one who expects a child. */
    static double pregnancyIllness() {
        return PREGNANT_AND_ILL / 2.5;
    }

    private static double births(int age) {
        return age < 22 || age > 44 ? 0 : age < 27 ? 0.08 : age < 34 ? 0.16 : age < 39 ? 0.085 : 0.02;
    }

    /** Whether he has children so small that he stays at home when they are ill. */
    static boolean hasSmallChildren(Employee employee, int age) {
        var share = age < 24 || age > 52 ? 0.01 : age < 30 ? 0.28 : age < 42 ? 0.72 : age < 47 ? 0.4 : 0.12;
        return employee.lot().draw() < share;
    }
}
