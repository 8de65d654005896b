// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Dice;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.List;

/** All who do one kind of work at one workplace, and how many there should be. */
final class Position {

    /** Less work than this is given to one person, or to nobody. */
    private static final double LEAST = 0.6;

    /** What one who is paid by the hour works, months without any included. */
    private static final double HOURLY_WORK = 0.19;

    private static final double FLEXIBLE_WORK = 0.42;

    private final Workplace workplace;
    private final Category category;
    private final int firstYear;
    private final double[] years;
    private final double[] lots;
    private final List<Employee> staff = new ArrayList<>();

    /**
     * @param firstYear of {@code years}
     * @param years full-time equivalents that the wages of each year pay for
     * @param dice that round small numbers to whole persons, always the same way
     */
    Position(Workplace workplace, Category category, int firstYear, double[] years, Dice dice) {
        this.workplace = workplace;
        this.category = category;
        this.firstYear = firstYear;
        this.years = years.clone();
        this.lots = new double[] {dice.uniform(), dice.uniform(), dice.uniform(), dice.uniform()};
    }

    Workplace workplace() {
        return workplace;
    }

    Category category() {
        return category;
    }

    List<Employee> staff() {
        return staff;
    }

    /** Full-time equivalents by the month. */
    double permanent(Month month) {
        var wanted = work(month) * (1 - category.hourly() - category.trainee() - category.flex());
        if (category.manager()) {
            return Math.floor(wanted + lots[0]);
        }
        if (wanted < LEAST) {
            return lots[0] * LEAST < wanted ? LEAST : 0;
        }
        return wanted;
    }

    /** Persons. */
    int hourly(Month month) {
        return (int) (work(month) * category.hourly() / HOURLY_WORK + lots[1]);
    }

    int trainees(Month month) {
        return (int) (work(month) * category.trainee() + lots[2]);
    }

    int flexible(Month month) {
        return (int) (work(month) * category.flex() / FLEXIBLE_WORK + lots[3]);
    }

    /** A year's number is that of its middle; between two middles it moves evenly. */
    private double work(Month month) {
        var time = month.year() - firstYear + (month.number() - 6.5) / 12;
        var before = Math.clamp((int) Math.floor(time), 0, years.length - 1);
        var after = Math.min(before + 1, years.length - 1);
        var part = Math.clamp(time - before, 0, 1);
        return years[before] * (1 - part) + years[after] * part;
    }
}
