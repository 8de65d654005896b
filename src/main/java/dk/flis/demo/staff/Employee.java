// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Person;
import dk.flis.reference.Month;

/** One employment while it lasts: what does not change, and what the person is in the middle of. */
final class Employee {

    /** Later than any day that is lived. */
    static final int NEVER = Integer.MAX_VALUE;

    private final Person person;
    private final Position position;
    private final Form form;
    private final long number;
    private final int since;
    private final Lot lot;
    private final int ends;
    private int grade;
    private Spell spell = Spell.NONE;
    private ParentalLeave plan = ParentalLeave.NONE;
    private boolean newcomer;

    /**
     * What a person was given once and for all.
     *
     * @param pay compared with the position's
     * @param frailty how often ill, compared with colleagues
     * @param strain how long ill, compared with colleagues
     * @param draw 0 to 1, which decides whether he has small children, senior days, a chronic illness
     */
    record Lot(double pay, double frailty, double strain, double draw) {}

    /**
     * @param number of the employment in the payroll system
     * @param since index of the first month in the municipality, see {@link Month#index}
     * @param ends index of the month in which the contract runs out, or {@link #NEVER}
     * @param grade thousandths of full time
     */
    Employee(Person person, Position position, Form form, long number, int since, int ends, int grade, Lot lot) {
        this.person = person;
        this.position = position;
        this.form = form;
        this.number = number;
        this.since = since;
        this.ends = ends;
        this.grade = grade;
        this.lot = lot;
    }

    Person person() {
        return person;
    }

    Position position() {
        return position;
    }

    Form form() {
        return form;
    }

    long number() {
        return number;
    }

    int ends() {
        return ends;
    }

    Lot lot() {
        return lot;
    }

    /** Whole months in the municipality at the end of a month; 0 in the first. */
    int seniority(Month month) {
        return month.index() - since;
    }

    /** Thousandths of full time that are agreed, or that were worked when paid by the hour. */
    int grade() {
        return grade;
    }

    void work(int thousandths) {
        grade = thousandths;
    }

    /** Begins on the 16th of the month. */
    boolean newcomer() {
        return newcomer;
    }

    void setNewcomer(boolean begins) {
        newcomer = begins;
    }

    /** The absence that has begun and may go on. */
    Spell spell() {
        return spell;
    }

    void begin(Spell next) {
        spell = next;
    }

    ParentalLeave plan() {
        return plan;
    }

    void plan(ParentalLeave next) {
        plan = next;
    }
}
