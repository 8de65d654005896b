// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.delivery.Slice;
import java.util.Optional;
import java.util.Set;

/**
 * A publication under way, held by the one process that publishes.
 *
 * @param previous the publication it follows
 * @param changed slices that came, were superseded, or lost their permission since the previous one
 */
public record Draft(Snapshot snapshot, Optional<Publication> previous, Set<Slice> changed) {

    public Draft {
        changed = Set.copyOf(changed);
    }
}
