// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Covers wanted deliveries, each exactly once, with as few files as are at hand. */
final class ChooseFiles {

    private ChooseFiles() {}

    /**
     * @param single a file for each wanted delivery
     * @param compacted files of several deliveries, larger ones first; one that holds an unwanted delivery is not taken
     */
    static List<StoredFile> choose(List<StoredFile> single, List<StoredFile> compacted) {
        var byPartition = compacted.stream().collect(Collectors.groupingBy(StoredFile::partition));
        return single.stream().collect(Collectors.groupingBy(StoredFile::partition)).entrySet().stream()
                .flatMap(entry -> cover(entry.getValue(), byPartition.getOrDefault(entry.getKey(), List.of())).stream())
                .toList();
    }

    private static List<StoredFile> cover(List<StoredFile> single, List<StoredFile> compacted) {
        var open = new HashSet<Long>();
        single.forEach(file -> open.addAll(file.deliveries()));
        var chosen = new ArrayList<StoredFile>();
        for (var file : compacted) {
            if (open.containsAll(file.deliveries())) {
                chosen.add(file);
                open.removeAll(file.deliveries());
            }
        }
        single.stream().filter(file -> open.containsAll(file.deliveries())).forEach(chosen::add);
        return chosen;
    }
}
