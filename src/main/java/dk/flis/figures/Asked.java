// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Condition;

/**
 * A condition as some clause asks it of a column.
 *
 * @param raw a clause with {@code gyldig} sees codes as they stood; the others see them in the newest list
 */
record Asked(Condition condition, boolean raw) {

    /** @param newest what the value is called in the newest list */
    boolean test(String value, String newest) {
        return condition.test(raw ? value : newest);
    }
}
