// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.util.Set;

/**
 * What is deliberately odd about care, so that a reader has something to find; docs/synthetic-country.md tells it.
 *
 * <ul>
 *   <li>Visitation: Herning grants its recipients far more hours than the alike.
 *   <li>Help by need: Frederiksberg gives practical help to hardly anyone who does not need care as well.
 *   <li>Rehabilitation that is called training: Aalborg, and one in ten.
 *   <li>Dear places: Albertslund buys nearly all its accommodation, at high prices.
 *   <li>New registrations: Middelfart first registered day services in January of the last year.
 *   <li>The new law: Lolland grants holistic care from July 2025.
 *   <li>Own keys: Langeland's systems send keys of their own instead of CPR numbers.
 *   <li>Missing dates: four municipalities do not register when people applied.
 * </ul>
 */
final class CareStories {

    private static final int FREDERIKSBERG = 147;
    private static final int ALBERTSLUND = 165;
    private static final int LOLLAND = 360;
    private static final int MIDDELFART = 410;
    private static final int LANGELAND = 482;
    private static final int HERNING = 657;
    private static final int AALBORG = 851;

    private static final Set<Integer> WITHOUT_DATES = Set.of(187, 410, 615, 773);

    private static final Month ELDER_ACT = new Month(2025, 7);

    private final Town town;
    private final Month last;
    private final long seed;

    CareStories(Town town, Month last, long seed) {
        this.town = town;
        this.last = last;
        this.seed = seed;
    }

    /** How many hours are granted where others grant one. */
    double grantedHours() {
        return town.code() == HERNING ? 1.4 : 1;
    }

    boolean helpsOnlyTheWeak() {
        return town.code() == FREDERIKSBERG;
    }

    boolean rehabilitatesAsTraining() {
        return town.code() == AALBORG
                || Dice.of(seed, "rehabilitering som traening", town.code()).chance(0.1);
    }

    boolean buysAccommodation() {
        return town.code() == ALBERTSLUND;
    }

    /** Whether day services were not registered yet. */
    boolean withoutDayServices(Month month) {
        return town.code() == MIDDELFART && month.compareTo(new Month(last.year(), 1)) < 0;
    }

    boolean grantsHolisticCare() {
        return town.code() == LOLLAND;
    }

    /** The first day of the law on the elderly. */
    static int elderAct() {
        return Days.first(ELDER_ACT.index());
    }

    boolean sendsOwnKeys() {
        return town.code() == LANGELAND;
    }

    boolean withoutApplications() {
        return WITHOUT_DATES.contains(town.code());
    }

    /** The month that was first delivered without the private providers' hours. */
    boolean lacksPrivateHours(Month month) {
        return town.code() == AALBORG && month.equals(last.plus(-5));
    }
}
