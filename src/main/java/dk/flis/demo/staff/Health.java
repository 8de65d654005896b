// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Dice;
import dk.flis.reference.Month;
import java.util.List;

/** A month of absence: what goes on, what was planned, and what happens by chance. */
final class Health {

    private static final int WHOLE = 100;
    private static final double PART_OF_A_DAY = 0.12;

    private final Workdays workdays;
    private long spells = 1;

    Health(Workdays workdays) {
        this.workdays = workdays;
    }

    /** Adds what the month sees of the employee's absence, in the order of days. */
    void live(Employee employee, Month month, Risks risks, Dice dice, List<Absence> into) {
        var first = (int) month.yearMonth().atDay(1).toEpochDay();
        var last = (int) month.yearMonth().atEndOfMonth().toEpochDay();
        var free = employee.newcomer() ? first + 15 : first;
        if (employee.spell().lasts(free)) {
            free = seen(employee, first, last, into);
        }
        if (Recruitment.permanent(employee)) {
            Family.plan(employee, month, dice);
            free = plannedLeave(employee, free, last, into);
        }
        chance(employee, risks, free, last, dice, into);
    }

    /** The first day on which the employee is there again. */
    private int seen(Employee employee, int first, int last, List<Absence> into) {
        var spell = employee.spell();
        into.add(new Absence(employee, spell, Math.max(first, spell.from()), Math.min(last, spell.to())));
        return spell.to() + 1;
    }

    private int begin(Employee employee, Cause cause, int from, int days, int portion) {
        employee.begin(new Spell(spells++, cause, from, from + days - 1, portion));
        return from;
    }

    private int plannedLeave(Employee employee, int free, int last, List<Absence> into) {
        var plan = employee.plan();
        if (!plan.expected() || Math.max(plan.from(), free) > last) {
            return free;
        }
        begin(employee, Cause.PARENTAL, Math.max(plan.from(), free), plan.days(), WHOLE);
        employee.plan(Family.after(plan, employee.spell().to()));
        return seen(employee, employee.spell().from(), last, into);
    }

    private void chance(Employee employee, Risks risks, int free, int last, Dice dice, List<Absence> into) {
        if (free > last) {
            return;
        }
        var risk = risks.of(employee);
        var share = (last - free + 1) / 30.0;
        var day = free;
        for (var left = dice.events(risk.sum() * share); left > 0 && day <= last; left--) {
            // The earliest of those that are left falls about so far into the days that are left.
            day += (int) ((last - day + 1) * (1 - StrictMath.pow(dice.uniform(), 1.0 / left)));
            while (day <= last && !workdays.works(day)) {
                day++;
            }
            if (day <= last) {
                happen(employee, risk, day, dice);
                day = Math.max(day, seen(employee, day, last, into));
            }
        }
    }

    private void happen(Employee employee, Risks.Risk risk, int day, Dice dice) {
        var cause = risk.draw(dice);
        var days = Lengths.draw(cause, risk.tail(), dice);
        var part = days == 1 && cause == Cause.ILLNESS && dice.chance(PART_OF_A_DAY);
        begin(employee, cause, day, days, part ? 12 + dice.below(50) : WHOLE);
    }
}
