// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.reference.MunicipalityCode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/** A dataset's rows of one municipality and year; 0 and 0 for public statistics, which are one partition. */
record Partition(SourceId dataset, int municipality, int year) {

    static Partition of(SliceKey slice) {
        return new Partition(slice.dataset(), slice.municipality(), slice.month() / 100);
    }

    Optional<MunicipalityCode> code() {
        return municipality == 0 ? Optional.empty() : Optional.of(new MunicipalityCode(municipality));
    }

    /** Below the facts folder. No name=value, which DuckDB would take for columns. */
    Path folder() {
        var data = Path.of(dataset.value(), "data");
        return municipality == 0
                ? data
                : data.resolve(Integer.toString(municipality)).resolve(Integer.toString(year));
    }

    /** As Iceberg names the partition, or empty. */
    Optional<String> icebergPath() {
        return municipality == 0 ? Optional.empty() : Optional.of("kommune=" + municipality + "/aar=" + year * 100);
    }

    static String[] datasets(Collection<Partition> partitions) {
        return partitions.stream().map(partition -> partition.dataset().value()).toArray(String[]::new);
    }

    static int[] municipalities(Collection<Partition> partitions) {
        return partitions.stream().mapToInt(Partition::municipality).toArray();
    }

    static int[] years(Collection<Partition> partitions) {
        return partitions.stream().mapToInt(Partition::year).toArray();
    }
}
