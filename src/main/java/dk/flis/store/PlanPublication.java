// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.SourceId;
import dk.flis.store.CommitFacts.State;
import dk.flis.store.Published.Shown;
import dk.flis.store.Wanted.Change;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what the next publication shows and commits it to the fact tables, one commit a dataset. May be killed and run again
 * at any point: what counts is the difference between what is wanted and what a table holds.
 */
final class PlanPublication {

    private final Catalogue catalogue;
    private final Wanted wanted;
    private final Published published;
    private final CommitFacts facts;

    PlanPublication(Catalogue catalogue, Wanted wanted, Published published, CommitFacts facts) {
        this.catalogue = catalogue;
        this.wanted = wanted;
        this.published = published;
        this.facts = facts;
    }

    Plan plan(JdbcClient database, long number, List<Change> changes) {
        var partitions =
                changes.stream().map(change -> Partition.of(change.slice())).collect(Collectors.toSet());
        partitions.addAll(wanted.unpublished(database));
        var files = changes(
                wantedFiles(database, partitions), byDataset(published.shown(database, partitions)), partitions);
        var states = new HashMap<SourceId, State>();
        var astray = Set.copyOf(published.astray(database));
        for (var dataset : catalogue.datasets().values()) {
            var change = files.get(dataset.id());
            if (astray.contains(dataset.id())) {
                states.put(dataset.id(), realign(database, dataset, number));
            } else if (change != null && !change.isNothing()) {
                states.put(dataset.id(), facts.commit(dataset, change, number));
            }
        }
        return new Plan(number, changes, files, states);
    }

    private List<StoredFile> wantedFiles(JdbcClient database, Collection<Partition> partitions) {
        return ChooseFiles.choose(wanted.single(database, partitions), wanted.compacted(database, partitions));
    }

    private static Map<SourceId, List<Shown>> byDataset(List<Shown> files) {
        return files.stream()
                .collect(Collectors.groupingBy(file -> file.partition().dataset()));
    }

    private static Map<SourceId, FactChange> changes(
            List<StoredFile> files, Map<SourceId, List<Shown>> shown, Collection<Partition> partitions) {
        var byDataset = files.stream()
                .collect(Collectors.groupingBy(file -> file.partition().dataset()));
        return partitions.stream()
                .map(Partition::dataset)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        dataset -> change(
                                byDataset.getOrDefault(dataset, List.of()), shown.getOrDefault(dataset, List.of()))));
    }

    private static FactChange change(List<StoredFile> wanted, List<Shown> present) {
        var before = present.stream().map(Shown::path).collect(Collectors.toSet());
        var after = wanted.stream().map(StoredFile::path).collect(Collectors.toSet());
        return new FactChange(
                wanted.stream().filter(file -> !before.contains(file.path())).toList(),
                present.stream().filter(file -> !after.contains(file.path())).toList());
    }

    /** The table is ahead of the record: it is brought from what it holds to what the publication should show. */
    private State realign(JdbcClient database, Dataset dataset, long number) {
        var present = facts.files(dataset);
        var partitions = new HashSet<>(wanted.partitions(database, dataset.id()));
        return facts.commit(dataset, change(wantedFiles(database, partitions), present), number);
    }
}
