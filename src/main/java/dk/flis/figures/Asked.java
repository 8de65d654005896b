// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.Condition;
import dk.flis.reference.Month;
import java.util.Optional;

/**
 * A condition as some clause asks it of a column.
 *
 * @param raw a clause with {@code gyldig} sees codes as they stood; the others see them in the newest list
 */
record Asked(Condition condition, boolean raw) {

    /**
     * Whether a value used in a month meets the condition. Where the old code cannot be split, all that it became must
     * meet it; the catalogue marks a break where they differ.
     */
    boolean test(String value, Month month, Optional<CodeList> list) {
        if (raw || list.isEmpty()) {
            return condition.test(value);
        }
        var bridge = list.get().bridges().stream()
                .filter(candidate -> candidate.from().equals(value) && month.compareTo(candidate.until()) <= 0)
                .findFirst();
        return bridge.map(found -> !found.to().isEmpty() && found.to().stream().allMatch(condition::test))
                .orElseGet(() -> condition.test(value));
    }
}
