// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.util.List;

/** Fills positions: those who are there from the start, and those who are hired later. */
final class Recruitment {

    /** Of what is lacking so much is not filled at once, but waits a month. */
    private static final double VACANT = 0.3;

    /** For less than this nobody is hired. */
    private static final double TOO_LITTLE = 0.4;

    private static final double BEGINS_LATE = 0.1;
    private static final double HAS_ANOTHER_JOB_HERE = 0.12;
    private static final int FULL_TIME = 1000;

    /** Nobody has been employed as a civil servant since, save a few. */
    private static final Month LAST_CIVIL_SERVANT = new Month(1993, 4);

    private final People people;
    private long numbers = 100_000;

    Recruitment(Town town) {
        this.people = new People(town);
    }

    void begin(Position position, Month month, Dice dice) {
        fill(position, month, dice, true);
    }

    void fill(Position position, Month month, Dice dice) {
        fill(position, month, dice, false);
    }

    private void fill(Position position, Month month, Dice dice, boolean first) {
        var lacking = position.permanent(month) * FULL_TIME - permanentWork(position.staff());
        while (lacking > FULL_TIME * TOO_LITTLE) {
            if (!first && dice.chance(VACANT)) {
                lacking -= FULL_TIME * 0.9;
            } else {
                var hired = permanent(position, month, dice, first, (int) lacking);
                position.staff().add(hired);
                lacking -= hired.grade();
            }
        }
        others(position, month, Form.HOURLY, position.hourly(month), dice, first);
        others(position, month, Form.TRAINEE, position.trainees(month), dice, first);
        others(position, month, Form.FLEXIBLE, position.flexible(month), dice, first);
    }

    private static int permanentWork(List<Employee> staff) {
        var work = 0;
        for (var employee : staff) {
            work += permanent(employee) ? employee.grade() : 0;
        }
        return work;
    }

    static boolean permanent(Employee employee) {
        return employee.form() == Form.MONTHLY || employee.form() == Form.CIVIL_SERVANT;
    }

    private void others(Position position, Month month, Form form, int wanted, Dice dice, boolean first) {
        var there = 0;
        for (var employee : position.staff()) {
            there += employee.form() == form ? 1 : 0;
        }
        for (; there < wanted; there++) {
            position.staff().add(other(position, form, month, dice, first));
        }
    }

    private Employee permanent(Position position, Month month, Dice dice, boolean first, int lacking) {
        var category = position.category();
        var age = age(category, dice, first);
        var before = first ? seniority(category, age, dice) : 0;
        var civil = servant(category, month.plus(-before), dice);
        var full = dice.chance(category.full()) || category.manager();
        var grade = full ? FULL_TIME : Math.min(hours(category.part(), dice), Math.max(300, lacking + 250));
        var form = civil ? Form.CIVIL_SERVANT : Form.MONTHLY;
        var hired = employee(position, form, month, age, before, Employee.NEVER, grade, dice);
        hired.setNewcomer(!first && dice.chance(BEGINS_LATE));
        return hired;
    }

    private Employee other(Position position, Form form, Month month, Dice dice, boolean first) {
        return switch (form) {
            case HOURLY -> hourly(position, month, dice, first);
            case TRAINEE -> {
                var length = 24 + dice.below(15);
                var before = first ? dice.below(length) : 0;
                var age = 17 + before / 12 + (int) (18 * dice.uniform() * dice.uniform());
                var ends = month.index() - before + length;
                yield employee(position, form, month, age, before, ends, dice.chance(0.7) ? FULL_TIME : 865, dice);
            }
            case FLEXIBLE, MONTHLY, CIVIL_SERVANT -> {
                var age = Math.max(26, age(position.category(), dice, true));
                var before = first ? dice.below(100) : 0;
                yield employee(position, form, month, age, before, Employee.NEVER, 270 + dice.below(11) * 27, dice);
            }
        };
    }

    /** Extra shifts are often taken by those who are employed there already. */
    private Employee hourly(Position position, Month month, Dice dice, boolean first) {
        var before = first ? dice.below(30) : 0;
        var colleagues = position.staff();
        if (!colleagues.isEmpty() && dice.chance(HAS_ANOTHER_JOB_HERE)) {
            var colleague = colleagues.get(dice.below(colleagues.size()));
            if (permanent(colleague)) {
                return new Employee(
                        colleague.person(),
                        position,
                        Form.HOURLY,
                        numbers++,
                        month.index() - Math.min(before, colleague.seniority(month)),
                        Employee.NEVER,
                        0,
                        colleague.lot());
            }
        }
        var old = dice.chance(0.12);
        var age = old ? 62 + dice.below(10) : 18 + before / 12 + (int) (26 * dice.uniform() * dice.uniform());
        return employee(position, Form.HOURLY, month, age, before, Employee.NEVER, 0, dice);
    }

    private Employee employee(
            Position position, Form form, Month month, int age, int before, int ends, int grade, Dice dice) {
        var category = position.category();
        var sex = dice.chance(category.men()) ? 1 : 0;
        var person = people.next(month.index() - age * 12 - dice.below(12), sex);
        var lot = new Employee.Lot(
                Wages.individual(category, age, dice), dice.factor(0.75), dice.factor(0.55), dice.uniform());
        return new Employee(person, position, form, numbers++, month.index() - before, ends, grade, lot);
    }

    private static int age(Category category, Dice dice, boolean first) {
        var least = Math.max(19, category.newAge() - 13);
        var drawn = first ? category.age() + 1 + 12.5 * dice.bell() : category.newAge() + 10.5 * dice.bell();
        return (int) Math.clamp(drawn, least, 66);
    }

    /** Months: whoever leaves seldom has been there for long. */
    private static int seniority(Category category, int age, Dice dice) {
        var years = -StrictMath.log(1 - dice.uniform()) / (category.leaving() * 0.75 + 0.02);
        return (int) (12 * Math.min(years, Math.max(0.5, age - 21)));
    }

    private static boolean servant(Category category, Month since, Dice dice) {
        var kind = category.schoolYear() ? 0.85 : category.manager() ? 0.4 : 0.05;
        return since.compareTo(LAST_CIVIL_SERVANT) < 0 && dice.chance(kind);
    }

    /** Thousandths, for a whole number of hours a week; a few have a small position beside something else. */
    private static int hours(double part, Dice dice) {
        var usual = dice.chance(0.05) ? 13 : 37 * part;
        var hours = Math.clamp((long) (usual + 3.2 * dice.bell() + 0.5), 8, 36);
        return hours * FULL_TIME / 37;
    }
}
