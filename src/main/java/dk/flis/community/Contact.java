// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

/**
 * Whom the others may ask about a municipality's figures.
 *
 * @param reach telephone or e-mail, as the municipality wrote it
 */
public record Contact(String name, String reach) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_REACH = 200;
}
