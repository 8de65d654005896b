// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that was perhaps meant. */
record DidYouMean(Collection<String> names) {

    private static final int FARTHEST = 3;

    Optional<String> nearest(String written) {
        var distance = new LevenshteinDistance(FARTHEST);
        var folded = folded(written);
        return names.stream()
                .filter(name -> distance.apply(folded, name) >= 0)
                .min(Comparator.comparing(name -> distance.apply(folded, name)));
    }

    private static String folded(String written) {
        return Shown.text(written)
                .toLowerCase(java.util.Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replace(' ', '_');
    }
}
