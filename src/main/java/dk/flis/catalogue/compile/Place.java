// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

/**
 * @param line counted from 1; 0 means the whole file
 * @param column counted from 1; 0 where it is not known
 */
record Place(String file, int line, int column) {

    Place(String file, int line) {
        this(file, line, 0);
    }

    static Place whole(String file) {
        return new Place(file, 0);
    }
}
