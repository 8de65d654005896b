// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

/**
 * How many rows a file has.
 *
 * @param leftOut among them, that are no municipality's or have no figure
 * @param faulty among the others, with a value that is missing or could not be read
 */
record Tally(long rows, long leftOut, long faulty) {

    /** Whether every row becomes a fact. */
    boolean allSound() {
        return leftOut == 0 && faulty == 0;
    }
}
