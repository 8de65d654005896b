// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.nio.file.Path;
import java.util.Set;

/**
 * A Parquet file of a partition: one delivery, or several compacted into one.
 *
 * @param path below the facts folder
 * @param firstMonth as stored, such as 202503; 0 for public statistics
 */
record StoredFile(
        Path path, Partition partition, long rows, long bytes, int firstMonth, int lastMonth, Set<Long> deliveries) {

    StoredFile {
        deliveries = Set.copyOf(deliveries);
    }

    FactFile in(DataFolder data) {
        return new FactFile(data.facts().resolve(path), partition.code(), partition.year(), rows);
    }
}
