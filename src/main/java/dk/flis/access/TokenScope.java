// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.Viewer.Right;
import java.util.Optional;
import java.util.Set;

/**
 * What a token takes away from its owner's rights.
 *
 * @param areas the only ones; empty: all that he has
 * @param benchmarking whether his benchmarking right goes with it
 * @param most no right of it is higher
 */
public record TokenScope(Optional<Set<String>> areas, boolean benchmarking, Right most) {

    public TokenScope {
        areas = areas.map(Set::copyOf);
    }

    /** Reads all that its owner may read. */
    public static final TokenScope READ = new TokenScope(Optional.empty(), true, Right.FULL_READ);

    /** As its owner, writing and delivering included. */
    public static final TokenScope WRITE = new TokenScope(Optional.empty(), true, Right.WRITE);

    public boolean includes(String area) {
        return areas.map(some -> some.contains(area)).orElse(true);
    }
}
