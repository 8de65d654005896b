// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The facts of one publication: for every dataset the files that hold them, and which slices were delivered and may be
 * used. What is not among the slices is missing, not zero. A national dataset's months are found in its rows.
 *
 * @param versions the same facts in Iceberg's words: by dataset the id of its table's snapshot
 */
public record Snapshot(Map<SourceId, List<FactFile>> files, Set<Slice> slices, Map<SourceId, Long> versions) {

    public Snapshot {
        files = Map.copyOf(files);
        slices = Set.copyOf(slices);
        versions = Map.copyOf(versions);
    }

    /** Of files that are in no table. */
    public Snapshot(Map<SourceId, List<FactFile>> files, Set<Slice> slices) {
        this(files, slices, Map.of());
    }

    /** Empty before the dataset was first published. */
    public OptionalLong version(SourceId dataset) {
        var version = versions.get(dataset);
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }
}
