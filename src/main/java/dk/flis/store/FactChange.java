// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.Published.Shown;
import java.util.List;

/** The files that a dataset's table gains and loses. */
record FactChange(List<StoredFile> added, List<Shown> removed) {

    FactChange {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    boolean isNothing() {
        return added.isEmpty() && removed.isEmpty();
    }
}
