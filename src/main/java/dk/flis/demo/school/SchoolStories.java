// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.world.Stories;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;

/**
 * What is deliberately odd in the schools; docs/synthetic-country.md tells it.
 *
 * <ul>
 *   <li>Inclusion: Herning closed most of its special classes in August of the school year before the last.
 *   <li>Half empty: families leave Holbæk's smallest school, more of them every year.
 *   <li>Closed: Lolland's smallest school, see {@link Stories#schoolClosed}.
 *   <li>One stage: Albertslund's absence has risen in forms 7–9 only, since the same August.
 *   <li>Corrected: Aarhus left its special schools out of a month's absence, and sent the month again.
 *   <li>Not told: Frederiksberg does not deliver who is transported, Læsø not who gets support.
 * </ul>
 */
final class SchoolStories {

    private static final int FREDERIKSBERG = 147;
    private static final int ALBERTSLUND = 165;
    private static final int HOLBAEK = 316;
    private static final int HERNING = 657;
    private static final int AARHUS = 751;
    private static final int LAESOE = 825;

    private static final int MONTHS_AGO = 5;
    private static final int HOLIDAYS = 7;

    private final Stories stories;
    private final Month last;

    SchoolStories(Stories stories, Month last) {
        this.stories = stories;
        this.last = last;
    }

    private boolean since(SchoolYear year) {
        return year.start() >= stories.lastSchoolYear() - 1;
    }

    /** What is left of its special classes. */
    double specialClasses(Town town, SchoolYear year) {
        return town.code() == HERNING && since(year) ? 0.3 : 1;
    }

    boolean closed(Town town, SchoolYear year) {
        return stories.schoolClosed(town, new Month(year.start(), 8));
    }

    /** The part of the families in the smallest school's district that have chosen another. */
    double leaving(Town town, SchoolYear year) {
        var years = stories.lastSchoolYear() - year.start();
        return town.code() == HOLBAEK ? Math.clamp(0.6 - 0.14 * years, 0.0, 0.6) : 0;
    }

    double absence(Town town, SchoolYear year, int form) {
        return town.code() == ALBERTSLUND && since(year) && form >= 7 && form <= 9 ? 1.6 : 1;
    }

    boolean absenceCorrected(Town town, Month month) {
        var ago = last.plus(-MONTHS_AGO);
        return town.code() == AARHUS && month.equals(ago.number() == HOLIDAYS ? ago.plus(-1) : ago);
    }

    boolean tellsTransport(Town town) {
        return town.code() != FREDERIKSBERG;
    }

    boolean tellsSupport(Town town) {
        return town.code() != LAESOE;
    }
}
