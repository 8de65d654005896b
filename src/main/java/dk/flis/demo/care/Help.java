// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Person;

/**
 * One service granted to one person.
 *
 * @param waited days from the grant to the start; negative when the grant's date is not known
 * @param start first day
 * @param end last day, {@link Days#NEVER} when it has none
 * @param hours a week when the person has long to live
 * @param gone the month in which he leaves: the nearer, the more he needs
 * @param nursingHome whether he gets it there
 * @param institution cost centre of the nursing home, else empty
 */
record Help(
        Person person,
        Service service,
        Provider provider,
        int waited,
        int start,
        int end,
        double hours,
        int gone,
        boolean nursingHome,
        String institution) {

    /** How care grows in the last months. */
    private static final double GROWTH = 0.8;

    private static final double MONTHS = 14;

    boolean runsIn(int firstDay, int lastDay) {
        return start <= lastDay && end >= firstDay;
    }

    int daysIn(int firstDay, int lastDay) {
        return Math.min(end, lastDay) - Math.max(start, firstDay) + 1;
    }

    /** Hundredths of an hour a week, in quarters of an hour as they are granted. */
    int hundredths(int month) {
        if (hours == 0) {
            return 0;
        }
        var near = service.grows() ? GROWTH * StrictMath.exp((month - gone) / MONTHS) : 0;
        return Math.max(25, 25 * (int) (hours * (0.8 + near) * 4 + 0.5));
    }

    /** Another service at the same place and time, granted along with it. */
    Help with(Service another, double weekly) {
        return new Help(person, another, provider, -1, start, end, weekly, gone, nursingHome, institution);
    }

    /** The same for one who came no sooner than that day. */
    Help from(int day) {
        return new Help(
                person, service, provider, waited, Math.max(start, day), end, hours, gone, nursingHome, institution);
    }

    Help until(int day) {
        return new Help(
                person, service, provider, waited, start, Math.min(end, day), hours, gone, nursingHome, institution);
    }
}
