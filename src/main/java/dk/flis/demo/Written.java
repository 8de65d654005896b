// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo;

/** How much was written. */
public record Written(long files, long rows) {

    static final Written NOTHING = new Written(0, 0);

    Written plus(Written other) {
        return new Written(files + other.files, rows + other.rows);
    }
}
