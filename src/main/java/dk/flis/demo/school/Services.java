// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.world.Town;
import dk.flis.reference.Month;

/** What a pupil gets beside teaching, and whether the municipality's system tells it. */
final class Services {

    /** After-school care by form, against the municipality's level; it falls through the year. */
    private static final double[] AFTER_SCHOOL = {1.05, 1.05, 1, 0.84};

    private static final double SPECIAL_TRANSPORT = 0.66;

    /** Of all pupils so many go to the municipality's own schools, and of them so many to the one of their district. */
    private static final double OWN_SCHOOLS = 0.78;

    private static final double OWN_DISTRICT = 0.83;

    private final Town town;
    private final Habits habits;
    private final SchoolStories stories;

    Services(Town town, Habits habits, SchoolStories stories) {
        this.town = town;
        this.habits = habits;
        this.stories = stories;
    }

    boolean afterSchool(Pupil pupil, Month month) {
        var form = pupil.attendance().form();
        if (form >= AFTER_SCHOOL.length || !pupil.school().own()) {
            return false;
        }
        var monthsIn = Math.floorMod(month.number() - 8, 12);
        var falling = form < 2 ? 0.002 : 0.012;
        return pupil.life().afterSchool()
                < Math.min(0.985, habits.of(Habit.AFTER_SCHOOL) * AFTER_SCHOOL[form]) - falling * monthsIn;
    }

    boolean tellsTransport(Pupil pupil) {
        return pupil.school().own() && stories.tellsTransport(town);
    }

    /** A pupil who has chosen a school farther away comes there by himself. */
    boolean transported(Pupil pupil) {
        var track = pupil.attendance().track();
        if (track.segregated()) {
            return pupil.life().transport() < SPECIAL_TRANSPORT;
        }
        return pupil.ownDistrict() && pupil.life().transport() < ordinaryTransport();
    }

    /** What the accounts can pay for, when those in special schools and classes have had theirs. */
    private double ordinaryTransport() {
        return Math.max(0.004, (habits.of(Habit.TRANSPORT) / OWN_SCHOOLS - 0.045) / OWN_DISTRICT);
    }

    boolean tellsSupport(Pupil pupil) {
        return pupil.school().own() && stories.tellsSupport(town) && ordinary(pupil);
    }

    boolean hasDistrict(Pupil pupil) {
        var lives = pupil.person().town().equals(town);
        return lives
                && pupil.school().own()
                && ordinary(pupil)
                && pupil.attendance().form() < 10;
    }

    private static boolean ordinary(Pupil pupil) {
        return pupil.attendance().track() == Track.ORDINARY;
    }
}
