// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that was perhaps meant. */
final class Similar {

    private Similar() {}

    /** The nearest name at most a third of the letters away (one letter for a short name). */
    static Optional<String> to(String written, Collection<String> names) {
        var limit = Math.max(1, Math.min(4, written.length() / 3));
        var distance = new LevenshteinDistance(limit);
        return names.stream()
                .map(name -> new Candidate(name, distance.apply(written, name)))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** @param distance −1 beyond the limit */
    private record Candidate(String name, int distance) {}
}
