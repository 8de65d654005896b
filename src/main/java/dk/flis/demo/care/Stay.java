// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

/**
 * When a person lives in the municipality.
 *
 * @param from the first month at whose end he is there, of those that the demo lives; index as in Month
 * @param gone the first month at whose end he is no longer there
 * @param settled there from the first month to the last: nobody who is just passing through
 */
record Stay(int from, int gone, boolean settled) {

    /** What was there when the demo began may have been there long before. */
    boolean since(int month) {
        return from <= month;
    }
}
