// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facts of one publication: for every dataset the files that hold them, and which slices were delivered and may be
 * used. What is not among the slices is missing, not zero. A national dataset's months are found in its rows.
 */
public record Snapshot(Map<SourceId, List<FactFile>> files, Set<Slice> slices) {

    public Snapshot {
        files = Map.copyOf(files);
        slices = Set.copyOf(slices);
    }
}
