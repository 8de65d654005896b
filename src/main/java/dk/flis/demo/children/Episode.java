// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.world.Person;
import java.util.Optional;

/**
 * One measure for one child from its first day to its last.
 *
 * @param number of the case, the same in every month
 * @param consent whether the parents agreed
 * @param end its last day; {@link Days#NEVER} while nobody knows
 * @param course first day of the unbroken course of placements
 * @param cause code of {@code ophoersaarsag}; empty while it runs
 * @param payer the municipality that pays
 * @param dearness its price as a factor of the usual one
 */
record Episode(
        int number,
        Person child,
        Measure measure,
        boolean consent,
        int start,
        int end,
        int course,
        String cause,
        Optional<Place> place,
        int payer,
        double dearness) {

    Episode ended(int day, String why) {
        return new Episode(number, child, measure, consent, start, day, course, why, place, payer, dearness);
    }

    /** Everyone here is of the same municipality, so that the short comparison is enough. */
    boolean of(Person somebody) {
        return child.born() == somebody.born() && child.serial() == somebody.serial() && child.sex() == somebody.sex();
    }

    boolean running() {
        return end == Days.NEVER;
    }
}
