// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.world.Person;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.util.Optional;

/** A child's way through school, drawn from the child and its municipality alone: the same in every file and every year. */
final class Career {

    private static final int OLDEST_FORM = 10;

    /** Of a year's pupils in form 9 so many, when one of all pupils goes to a continuation school. */
    private static final double NINTH = 3;

    /** Fewer inhabitants have no special school of their own. */
    private static final int SPECIAL_SCHOOL = 15_000;

    private final Town town;
    private final Habits habits;
    private final SpecialNeeds needs;
    private final long seed;

    Career(Town town, Habits habits, SchoolStories stories, long seed) {
        this.town = town;
        this.habits = habits;
        this.needs = new SpecialNeeds(town, habits, stories, seed);
        this.seed = seed;
    }

    /** Empty for whoever has not begun, or has gone on to something else. */
    Optional<Attendance> of(Person person, SchoolYear year) {
        var form = form(person, year);
        if (form < 0 || form > OLDEST_FORM) {
            return Optional.empty();
        }
        var after = person.dice(seed, "10. klasse");
        if (form == OLDEST_FORM && !after.chance(habits.of(Habit.TENTH))) {
            return Optional.empty();
        }
        return Optional.of(attendance(person, year, form));
    }

    /** Most begin in the year in which they turn six; the youngest of a year, and boys, more often wait. */
    private int form(Person person, SchoolYear year) {
        var born = Month.ofIndex(person.born());
        var dice = person.dice(seed, "skolestart");
        var late = habits.of(Habit.LATE_START) * (person.sex() == 1 ? 1.25 : 0.75) * (0.4 + 1.2 * born.number() / 13);
        var start = dice.uniform();
        var delay = start < late ? 1 : start > 0.98 && born.number() <= 2 ? -1 : 0;
        var form = year.start() - born.year() - 6 - delay;
        var repeats = dice.uniform();
        return form > repeated(repeats) ? form - 1 : form;
    }

    /** The form that is taken twice: the first for some, another for a few, none for nearly all. */
    private static int repeated(double draw) {
        if (draw < 0.009) {
            return 0;
        }
        return draw < 0.027 ? 1 + (int) ((draw - 0.009) / 0.018 * 8) : OLDEST_FORM + 1;
    }

    private Attendance attendance(Person person, SchoolYear year, int form) {
        var need = needs.of(person, form, year);
        if (need.segregated()) {
            return placed(person, form, need.track());
        }
        if (continues(person, form)) {
            return new Attendance(form, Track.CONTINUATION, false, 0);
        }
        if (form < OLDEST_FORM && isPrivate(person, form)) {
            return new Attendance(form, Track.PRIVATE, false, 0);
        }
        if (isNew(person, form)) {
            return new Attendance(form, Track.RECEPTION, false, 0);
        }
        var away = person.dice(seed, "naboskole").chance(habits.of(Habit.NEIGHBOUR));
        return new Attendance(form, Track.ORDINARY, away, need.support());
    }

    private Attendance placed(Person person, int form, Track track) {
        var dice = person.dice(seed, "naboskole");
        var away = switch (track) {
            case SPECIAL_CLASS -> dice.chance(0.04);
            case SPECIAL_SCHOOL -> town.municipality().population() < SPECIAL_SCHOOL || dice.chance(0.17);
            default -> false;
        };
        return new Attendance(form, track, away, 0);
    }

    /** Whoever has been there once stays; in form 10 it is where most go. */
    private boolean continues(Person person, int form) {
        var draw = person.dice(seed, "efterskole").uniform();
        var ninth = habits.of(Habit.CONTINUATION) * NINTH;
        return switch (form) {
            case 8 -> draw < ninth * 0.11;
            case 9 -> draw < ninth;
            case OLDEST_FORM -> draw < Math.min(0.8, ninth * 5);
            default -> false;
        };
    }

    /** Some begin there, some come during the years, and some of them all come back. */
    private boolean isPrivate(Person person, int form) {
        var dice = person.dice(seed, "fri grundskole");
        var draw = dice.uniform();
        var level = habits.of(Habit.PRIVATE);
        var joins = draw < level * 0.93 ? 0 : draw < level * 0.93 + 0.14 ? 1 + dice.below(8) : OLDEST_FORM;
        var leaves = dice.chance(0.42) ? 1 + dice.below(9) : OLDEST_FORM;
        return form >= joins && (form < leaves || leaves <= joins);
    }

    private boolean isNew(Person person, int form) {
        var dice = person.dice(seed, "modtagelse");
        return dice.chance(habits.of(Habit.RECEPTION)) && form / 2 == dice.below(5) && form < OLDEST_FORM;
    }
}
