// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import dk.flis.catalogue.SourceId;
import dk.flis.reconcile.Seal.State;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is reconciled of the deliveries that a publication shows.
 *
 * @param version another when anything about it changed
 */
public record Sealed(String version, Map<Key, State> states, Set<Integer> municipalities) {

    /** Where nobody reconciles: figures carry no seal. */
    public static final Sealed NONE = of("", Map.of());

    /** @param month as {@code Month.index} counts */
    public record Key(SourceId dataset, int municipality, int month) {}

    static Sealed of(String version, Map<Key, State> states) {
        var kept = new HashMap<>(states);
        return new Sealed(
                version, kept, kept.keySet().stream().map(Key::municipality).collect(Collectors.toSet()));
    }

    public State of(SourceId dataset, int municipality, int month) {
        return states.getOrDefault(new Key(dataset, municipality, month), State.NOT_RECONCILED);
    }

    /** Whether anything of that municipality was ever reconciled. */
    public boolean knows(int municipality) {
        return municipalities.contains(municipality);
    }
}
