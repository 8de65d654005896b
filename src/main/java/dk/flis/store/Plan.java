// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.store.CommitFacts.State;
import dk.flis.store.Wanted.Change;
import java.util.List;
import java.util.Map;

/**
 * How the next publication differs from the one before it.
 *
 * @param files by dataset, against what the latest publication shows
 * @param states of the tables that have a new state
 */
record Plan(long number, List<Change> changes, Map<SourceId, FactChange> files, Map<SourceId, State> states) {

    Plan {
        changes = List.copyOf(changes);
        files = Map.copyOf(files);
        states = Map.copyOf(states);
    }
}
