// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that was perhaps meant. */
final class Similar {

    private Similar() {}

    /** The nearest name at most a third of the letters away; Danish letters and their ASCII forms are the same. */
    static Optional<String> to(String written, Collection<String> names) {
        return within(Math.clamp(written.length() / 3, 1, 4), written, names);
    }

    /** Codes lie close to each other: only one wrong sign is a slip of the pen. */
    static Optional<String> code(String written, Collection<String> codes) {
        return within(1, written, codes);
    }

    private static Optional<String> within(int limit, String written, Collection<String> names) {
        var distance = new LevenshteinDistance(limit);
        var plain = Node.ascii(written);
        return names.stream()
                .map(name -> new Candidate(name, distance.apply(plain, Node.ascii(name))))
                .filter(candidate -> candidate.distance() >= 0)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** @param distance −1 beyond the limit */
    private record Candidate(String name, int distance) {}
}
