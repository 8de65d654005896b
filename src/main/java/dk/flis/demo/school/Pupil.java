// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Person;
import dk.flis.reference.Month;

/**
 * A pupil in a school year, as the municipality that delivers it knows him.
 *
 * @param before the school that he left during the year, the same as {@code school} for nearly all
 * @param left index of the month in which he came to {@code school}
 * @param roomBefore his class at that one
 * @param room his class now
 * @param payer another municipality that pays, or 0
 * @param life what is his own, whatever the year
 */
// Bytes as they are written, millions of times; nobody changes them.
@SuppressWarnings("ArrayRecordComponent")
record Pupil(
        Person person,
        long number,
        long registration,
        Attendance attendance,
        School before,
        int left,
        School school,
        byte[] roomBefore,
        byte[] room,
        boolean ownDistrict,
        int payer,
        Life life) {

    /**
     * @param frailty how easily he is absent, a deviate
     * @param ability what he can, a deviate
     * @param afterSchool below his form's share he is in after-school care
     * @param transport below his kind's share he is transported
     */
    record Life(double frailty, double ability, double afterSchool, double transport) {

        static Life of(Dice dice) {
            var frailty = dice.bell();
            return new Life(frailty, 0.94 * dice.bell() - 0.28 * frailty, dice.uniform(), dice.uniform());
        }
    }

    School schoolIn(Month month) {
        return month.index() < left ? before : school;
    }

    byte[] roomIn(Month month) {
        return month.index() < left ? roomBefore : room;
    }
}
