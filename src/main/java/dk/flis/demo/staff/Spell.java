// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

/**
 * A period of absence; days are epoch days, both included.
 *
 * @param portion hundredths of each working day that are missed
 */
record Spell(long id, Cause cause, int from, int to, int portion) {

    static final Spell NONE = new Spell(0, Cause.OTHER, 0, -1, 100);

    boolean lasts(int day) {
        return to >= day;
    }
}
