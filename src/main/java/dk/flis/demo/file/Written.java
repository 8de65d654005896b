// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.file;

/** How much was written. */
public record Written(long files, long rows) {

    public static final Written NOTHING = new Written(0, 0);

    public Written plus(Written other) {
        return new Written(files + other.files, rows + other.rows);
    }
}
