// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

/**
 * Leave that is planned but has not begun.
 *
 * @param from epoch day
 * @param days of it
 * @param later days of a second leave half a year after, 0 for none
 */
record ParentalLeave(int from, int days, int later) {

    static final ParentalLeave NONE = new ParentalLeave(Employee.NEVER, 0, 0);

    boolean expected() {
        return from != Employee.NEVER;
    }
}
