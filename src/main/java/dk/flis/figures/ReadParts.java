// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.KeyFigure;
import dk.flis.reference.Period;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Municipalities' parts of the key figure that is being read: a page shows each municipality and several sums of them. By
 * identity, for a read asks with the same key figure and periods. Not for several threads.
 */
final class ReadParts {

    private final EvaluateTerm terms;
    private final boolean again;
    private final IdentityHashMap<Period, Map<Integer, Both>> known = new IdentityHashMap<>();
    private Optional<KeyFigure> of = Optional.empty();

    /** @param again whether a municipality's part will be asked for more than once */
    ReadParts(EvaluateTerm terms, boolean again) {
        this.terms = terms;
        this.again = again;
    }

    /** Numerator and denominator; each empty when something that it needs was not delivered. */
    record Both(Optional<Part> above, Optional<Part> below) {}

    Both of(KeyFigure keyFigure, int municipality, Period period) {
        if (!again) {
            return work(keyFigure, new Counted(municipality, Optional.empty()), period);
        }
        if (of.filter(before -> isSame(before, keyFigure)).isEmpty()) {
            known.clear();
            of = Optional.of(keyFigure);
        }
        return known.computeIfAbsent(period, _ -> new HashMap<>())
                .computeIfAbsent(municipality, code -> work(keyFigure, new Counted(code, Optional.empty()), period));
    }

    Both work(KeyFigure keyFigure, Counted counted, Period period) {
        return new Both(
                terms.part(keyFigure.numerator(), counted, period),
                terms.part(keyFigure.denominator(), counted, period));
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(KeyFigure one, KeyFigure other) {
        return one == other;
    }
}
