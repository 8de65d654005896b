// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.accounts.Payroll;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Group;
import dk.flis.demo.world.TownWorld;
import dk.flis.reference.Month;

/** What a municipality pays. */
final class Wages {

    private static final double TOP = 0.08;

    private final double local;

    Wages(TownWorld world) {
        var capital = world.town().group() == Group.CAPITAL ? 1.02 : 1;
        this.local = capital
                * Dice.of(world.seed(), "lønniveau", world.town().code()).factor(0.012);
    }

    /** Kr. a year, of what costs so much in 2024 on average. */
    double level(double cost, int year) {
        return cost * local * Payroll.wages(year);
    }

    /** A person's pay compared with others in the same work: age and what was agreed with him. */
    static double individual(Category category, int age, Dice dice) {
        return (1 + Math.clamp((age - category.age()) * 0.004, -TOP, TOP)) * dice.factor(0.05);
    }

    /** Øre in the month. */
    long oere(Employee employee, Month month) {
        var category = employee.position().category();
        var year = category.pay()
                * local
                * inBetween(month)
                * employee.form().pay()
                * employee.lot().pay();
        var part = employee.grade() * (employee.newcomer() ? 0.5 : 1) / 1000;
        return Math.round(year * share(month) * part * 100);
    }

    /** Wages rise in spring and autumn; here they rise a little every month. */
    private static double inBetween(Month month) {
        var before = month.number() <= 6 ? month.year() - 1 : month.year();
        var part = (month.number() + (month.number() <= 6 ? 5.5 : -6.5)) / 12;
        return Payroll.wages(before) * (1 - part) + Payroll.wages(before + 1) * part;
    }

    /** Of the year, as the accounts' wages fall on months: in May the holiday allowance is paid. */
    private static double share(Month month) {
        return month.number() == 5 ? 0.092 : 0.908 / 11;
    }
}
