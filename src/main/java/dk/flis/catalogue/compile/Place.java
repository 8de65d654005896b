// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

/** @param line counted from 1; 0 means the whole file */
record Place(String file, int line) {

    static Place whole(String file) {
        return new Place(file, 0);
    }
}
