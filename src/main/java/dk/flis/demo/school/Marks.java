// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Town;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The marks with which a pupil leaves form 9 or 10. */
final class Marks {

    private static final int[] SCALE = {-3, 0, 2, 4, 7, 10, 12};

    /** Below the first is the lowest mark, below the second the next … */
    private static final double[] CUTS = {-1.3, 1.1, 3, 5.4, 8.4, 11};

    private final Town town;
    private final double level;
    private final long seed;

    Marks(Town town, Habits habits, long seed) {
        this.town = town;
        this.level = habits.of(Habit.MARK);
        this.seed = seed;
    }

    record Mark(Subject subject, int mark) {}

    /** Of the pupils in form 9 all but a few sit the tests; in form 10 they choose. */
    List<Mark> of(Pupil pupil, SchoolYear year) {
        var dice = pupil.person().dice(seed, "karakterer", year.start());
        return switch (pupil.attendance().form()) {
            case 9 -> ninth(pupil, year, dice);
            case 10 -> dice.chance(0.82) ? marks(pupil, Subject.TENTH, 0.03, dice) : List.of();
            default -> List.of();
        };
    }

    private List<Mark> ninth(Pupil pupil, SchoolYear year, Dice dice) {
        if (!dice.chance(sits(pupil))) {
            return List.of();
        }
        var subjects = new ArrayList<>(Subject.COMPULSORY);
        subjects.addAll(drawn(pupil, year));
        return marks(pupil, subjects, misses(pupil), dice);
    }

    private static double sits(Pupil pupil) {
        return switch (pupil.attendance().track()) {
            case SPECIAL_SCHOOL -> 0.35;
            case SPECIAL_CLASS -> 0.62;
            case RECEPTION -> 0.3;
            default -> pupil.attendance().support() >= 9 ? 0.85 : 0.985;
        };
    }

    private static double misses(Pupil pupil) {
        return pupil.attendance().track().segregated() || pupil.attendance().support() >= 9 ? 0.15 : 0.012;
    }

    /** The same for the whole class. */
    private List<Subject> drawn(Pupil pupil, SchoolYear year) {
        var dice = Dice.of(
                seed, "udtraek", town.code(), pupil.school().place(), Arrays.hashCode(pupil.room()), year.start());
        return List.of(
                Subject.HUMANITIES.get(dice.below(Subject.HUMANITIES.size())),
                Subject.SCIENCES.get(dice.below(Subject.SCIENCES.size())));
    }

    private List<Mark> marks(Pupil pupil, List<Subject> subjects, double missing, Dice dice) {
        var marks = new ArrayList<Mark>();
        for (var subject : subjects) {
            var reached = dice.bell();
            if (!dice.chance(missing)) {
                marks.add(new Mark(subject, mark(expected(pupil, subject) + subject.spread() * 0.62 * reached)));
            }
        }
        return marks;
    }

    private double expected(Pupil pupil, Subject subject) {
        var girls = (pupil.person().sex() == 0 ? 0.5 : -0.5) * subject.girls();
        var needs = pupil.attendance().track().segregated()
                ? -2.3
                : pupil.attendance().support() >= 9 ? -2 : 0;
        var school = Dice.of(
                                seed,
                                "karakterer paa skolen",
                                town.code(),
                                pupil.school().place())
                        .bell()
                * 0.4;
        return level
                + subject.above()
                + girls
                + needs
                + school
                + subject.spread() * 0.76 * pupil.life().ability();
    }

    private static int mark(double reached) {
        var place = 0;
        while (place < CUTS.length && reached >= CUTS[place]) {
            place++;
        }
        return SCALE[place];
    }
}
