// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.world.Person;
import dk.flis.demo.world.Town;

/**
 * Who is taught apart from ordinary classes, and who gets support there instead. Each child has a fixed place in the row of
 * needs; the line is drawn higher up for every form, so that most who are once outside stay there.
 */
final class SpecialNeeds {

    /** The line in each form, against the average of forms 0–9. */
    private static final double[] LINE = {0.5, 0.69, 0.87, 1.03, 1.15, 1.25, 1.33, 1.41, 1.48, 1.48, 1.65};

    private static final double[] SEX = {0.66, 1.33};

    private static final double RETURNS = 0.25;

    private final Town town;
    private final Habits habits;
    private final SchoolStories stories;
    private final long seed;

    /** @param support hours a week in an ordinary class */
    record Need(boolean segregated, Track track, int support) {}

    SpecialNeeds(Town town, Habits habits, SchoolStories stories, long seed) {
        this.town = town;
        this.habits = habits;
        this.stories = stories;
        this.seed = seed;
    }

    Need of(Person person, int form, SchoolYear year) {
        var dice = person.dice(seed, "specialtilbud");
        var place = dice.uniform();
        var line = line(person, form);
        if (place >= line) {
            return supported(place - line, dice.uniform());
        }
        var track = track(dice.uniform());
        var back = dice.chance(RETURNS) && form > entered(person, place) + 1 + dice.below(3);
        var closed = track == Track.SPECIAL_CLASS && !dice.chance(stories.specialClasses(town, year));
        return back || closed ? new Need(false, Track.ORDINARY, 9 + dice.below(7)) : new Need(true, track, 0);
    }

    private Need supported(double distance, double draw) {
        var many = habits.of(Habit.SUPPORT);
        var hours = distance < many ? 9 + (int) (draw * 9) : distance < many * 4 ? 1 + (int) (draw * 8) : 0;
        return new Need(false, Track.ORDINARY, hours);
    }

    private double line(Person person, int form) {
        var level = habits.of(Habit.SPECIAL_SCHOOL) + habits.of(Habit.SPECIAL_CLASS);
        return level * LINE[form] * SEX[person.sex()];
    }

    private int entered(Person person, double place) {
        var form = 0;
        while (place >= line(person, form)) {
            form++;
        }
        return form;
    }

    private Track track(double draw) {
        var school = habits.of(Habit.SPECIAL_SCHOOL);
        var atSchool = school / (school + habits.of(Habit.SPECIAL_CLASS));
        if (draw >= atSchool) {
            return Track.SPECIAL_CLASS;
        }
        var part = draw / atSchool;
        return part < 0.33 ? Track.DAY_TREATMENT : part < 0.36 ? Track.REGIONAL : Track.SPECIAL_SCHOOL;
    }
}
