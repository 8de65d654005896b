// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.Fault;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.WrittenSelection;
import dk.flis.engine.DuckDbReader;
import dk.flis.engine.Engine;
import dk.flis.store.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the catalogue's clauses against the rows of a publication: one that changes no row has no business there. */
public final class Prove {

    private final Catalogue catalogue;
    private final Engine engine;

    public Prove(Catalogue catalogue, Engine engine) {
        this.catalogue = catalogue;
        this.engine = engine;
    }

    /**
     * What was found.
     *
     * @param unproved sources of which nothing was delivered, so that nothing can be said of their clauses
     */
    public record Clauses(List<Fault> faults, Set<SourceId> unproved) {
        public Clauses {
            faults = List.copyOf(faults);
            unproved = Set.copyOf(unproved);
        }
    }

    /** @param progress told the name of each source as it begins */
    public Clauses clauses(Snapshot snapshot, Consumer<String> progress) {
        var written = catalogue.written().stream()
                .filter(selection -> !selection.parts().isEmpty())
                .collect(Collectors.groupingBy(WrittenSelection::source, TreeMap::new, Collectors.toList()));
        var faults = new ArrayList<Fault>();
        var unproved = new TreeSet<SourceId>();
        try (var workspace = new Workspace(catalogue, new DuckDbReader(engine))) {
            var facts = new Facts(catalogue, snapshot, workspace.reader());
            var delivered = new HashMap<>(facts.delivered());
            facts.deriveDelivered(delivered);
            written.forEach((id, selections) -> {
                var months = delivered.getOrDefault(id, new DeliveredMonths()).allMonths();
                if (months.isEmpty()) {
                    unproved.add(id);
                    return;
                }
                progress.accept(id.value());
                var rows = new SourceRows(facts, workspace);
                var prove = new ProveClauses(workspace, catalogue.source(id), selections);
                faults.addAll(rows.with(
                        catalogue.source(id),
                        Span.between(months.first(), months.last()),
                        relation -> prove.faults(relation, months)));
            });
        }
        return new Clauses(faults, unproved);
    }

    /** All rows of a source, whichever kind it is. */
    private record SourceRows(Facts facts, Workspace workspace) {

        /** @param months for which a derived dataset is made */
        <T> T with(Source source, Span months, Function<String, T> use) {
            return switch (source) {
                case Dataset dataset -> use.apply(facts.rows(dataset));
                case Derived derived -> {
                    try (var make = new MakeDerived(
                            workspace.catalogue(), facts, workspace.reader(), Map.of(derived, months))) {
                        yield use.apply(make.rows(derived));
                    }
                }
            };
        }
    }
}
