// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;

/** How likely each kind of absence is to begin in one month: by work, age, season, and the person. */
final class Risks {

    /** Illnesses a year of an average employee. */
    private static final double ILLNESSES = 2.4;

    private static final double CHILD_ILL = 3.0;
    private static final double CARE_DAYS = 1.5;
    private static final double SENIOR_DAYS = 3.0;
    private static final double CHRONIC_SPELLS = 7;
    private static final double INJURIES = 0.016;
    private static final double OTHER = 0.14;

    private static final double[] WINTER = {1.28, 1.36, 1.18, 0.96, 0.90, 0.80, 0.46, 0.78, 1.06, 1.10, 1.16, 1.00};

    /** The years after the pandemic were worse than those before and since. */
    private static final double AFTER_THE_PANDEMIC = 1.10;

    private static final double SCHOOLS_CLOSED = 0.08;

    private final StaffStories stories;
    private final Month month;
    private final double local;
    private final double season;
    private final double holidaySeason;

    Risks(Town town, StaffStories stories, Month month, long seed) {
        this.stories = stories;
        this.month = month;
        this.local = Dice.of(seed, "sygefravær", town.code()).factor(0.07);
        var usual = usual(month) * wave(month, seed);
        this.season = WINTER[month.number() - 1] * usual;
        this.holidaySeason = month.number() == 7 ? SCHOOLS_CLOSED * usual : season;
    }

    /** Influenza is the same all over the country, and another every winter. */
    private static double wave(Month month, long seed) {
        var winter = month.number() >= 10 || month.number() <= 4;
        return winter ? Dice.of(seed, "influenza", month.plus(6).year()).factor(0.1) : 1;
    }

    private static double usual(Month month) {
        return month.year() == 2022 ? AFTER_THE_PANDEMIC : month.year() == 2023 ? 1.04 : 1;
    }

    /**
     * Spells that begin in a month.
     *
     * @param tail how much more often than usual an illness is long
     */
    record Risk(
            double illness,
            double pregnancy,
            double chronic,
            double injury,
            double child,
            double care,
            double senior,
            double other,
            double tail) {

        double sum() {
            return illness + pregnancy + chronic + injury + child + care + senior + other;
        }

        Cause draw(Dice dice) {
            var draw = dice.uniform() * sum();
            var parts = new double[] {illness, pregnancy, chronic, injury, child, care, senior};
            var causes = new Cause[] {
                Cause.ILLNESS, Cause.PREGNANCY, Cause.CHRONIC, Cause.INJURY, Cause.CHILD, Cause.CARE, Cause.SENIOR
            };
            for (var at = 0; at < parts.length; at++) {
                draw -= parts[at];
                if (draw < 0) {
                    return causes[at];
                }
            }
            return Cause.OTHER;
        }
    }

    Risk of(Employee employee) {
        var age = employee.person().age(month);
        var tail = tail(employee, age);
        var illness = illness(employee, age);
        if (employee.form() == Form.HOURLY) {
            return new Risk(illness * 0.2, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        var position = employee.position();
        var parent = Family.hasSmallChildren(employee, age);
        return new Risk(
                illness,
                Family.expectsChild(employee) ? Family.pregnancyIllness() : 0,
                employee.lot().draw() > 0.985 ? CHRONIC_SPELLS / 12 : 0,
                INJURIES / 12 * position.category().injury() * local,
                parent ? CHILD_ILL / 12 * season(employee) : 0,
                parent ? CARE_DAYS / 12 : 0,
                age >= 60 && employee.lot().draw() < 0.55 ? SENIOR_DAYS / 12 : 0,
                OTHER / 12,
                tail);
    }

    /** What makes one group of staff more ill than another is partly that they are ill more often, mostly that they are so for longer. */
    private double illness(Employee employee, int age) {
        var position = employee.position();
        var workplace = position.workplace();
        var young = age < 30 ? 1.22 : age < 40 ? 1.08 : age < 50 ? 0.97 : age < 60 ? 0.92 : 0.86;
        var sex = employee.person().sex() == 0 ? 1.05 : 0.86;
        return ILLNESSES
                / 12
                * StrictMath.sqrt(position.category().illness())
                * local
                * workplace.illness()
                * employee.lot().frailty()
                * young
                * sex
                * season(employee)
                * stories.winter(workplace.post().function(), month);
    }

    private static double tail(Employee employee, int age) {
        var position = employee.position();
        var old = age < 30 ? 0.55 : age < 40 ? 0.85 : age < 50 ? 1.0 : age < 60 ? 1.2 : 1.35;
        return position.category().illness()
                * position.workplace().strain()
                * employee.lot().strain()
                * old
                * (employee.form() == Form.FLEXIBLE ? 1.5 : 1);
    }

    private double season(Employee employee) {
        return employee.position().category().schoolYear() ? holidaySeason : season;
    }
}
