// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.Optional;
import java.util.stream.Stream;

/** The key figures of the same formula over what was budgeted instead of what was spent, where there are any. */
public record Budgets(Optional<KeyFigureId> original, Optional<KeyFigureId> corrected) {

    public static final Budgets NONE = new Budgets(Optional.empty(), Optional.empty());

    public Stream<KeyFigureId> all() {
        return Stream.concat(original.stream(), corrected.stream());
    }
}
