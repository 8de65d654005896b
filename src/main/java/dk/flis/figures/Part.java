// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * A numerator or a denominator of one or several municipalities, term by term.
 *
 * @param amounts in the order of the terms
 * @param hidden whether a term of it is hidden in the publication; of a sum of municipalities one of theirs
 * @param present of the months that should be there, how many were, in the term that has fewest
 */
record Part(List<Amount> amounts, boolean provisional, int present, int expected, boolean hidden) {

    Part {
        amounts = List.copyOf(amounts);
    }

    Part plus(Part other) {
        var sums = new ArrayList<Amount>();
        for (var i = 0; i < amounts.size(); i++) {
            sums.add(amounts.get(i).plus(other.amounts.get(i)));
        }
        return new Part(sums, provisional || other.provisional, present, expected, hidden || other.hidden);
    }

    Part shown() {
        return new Part(amounts, provisional, present, expected, false);
    }
}
