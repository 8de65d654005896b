// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.WorkedCase;
import dk.flis.engine.Engine;
import dk.flis.engine.FactReader;
import dk.flis.engine.FactRows;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.FactFile;
import dk.flis.store.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of worked cases as tables of the engine, one for each dataset, where a publication has files. */
final class CaseRows {

    /** What one file would hold. */
    private record Partition(Optional<MunicipalityCode> municipality, int year) {
        static Partition of(Dataset dataset, WorkedCase.Row row) {
            return dataset.deliverer() == Dataset.Deliverer.NATIONAL
                    ? new Partition(Optional.empty(), 0)
                    : new Partition(Optional.of(row.municipality()), row.month().year());
        }
    }

    private final Catalogue catalogue;
    private final FactReader reader;
    private final Map<SourceId, String> tables = new TreeMap<>();

    CaseRows(Catalogue catalogue, FactReader reader) {
        this.catalogue = catalogue;
        this.reader = reader;
    }

    Facts facts(Collection<WorkedCase> cases) {
        var rows = new LinkedHashMap<SourceId, List<WorkedCase.Row>>();
        cases.forEach(worked -> worked.rows()
                .forEach((id, own) ->
                        rows.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(own)));
        var files = new HashMap<SourceId, List<FactFile>>();
        rows.forEach((id, own) -> {
            if (catalogue.source(id) instanceof Dataset dataset) {
                make(dataset, own);
                files.put(id, files(dataset, own));
            }
        });
        return new Facts(catalogue, new Snapshot(files, Set.of()), reader, this::relation);
    }

    /** The sources, each there in every month that a case speaks of. */
    Map<SourceId, DeliveredMonths> delivered(Collection<WorkedCase> cases, Facts facts) {
        var delivered = new HashMap<SourceId, DeliveredMonths>();
        for (var dataset : catalogue.datasets().values()) {
            var months = new DeliveredMonths();
            cases.forEach(worked -> Mentioned.of(worked, catalogue).putInto(months, dataset));
            delivered.put(dataset.id(), months);
        }
        facts.deriveDelivered(delivered);
        return delivered;
    }

    private static List<FactFile> files(Dataset dataset, List<WorkedCase.Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> Partition.of(dataset, row), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> new FactFile(
                        Path.of(dataset.id().value()),
                        entry.getKey().municipality(),
                        entry.getKey().year(),
                        entry.getValue()))
                .toList();
    }

    private void make(Dataset dataset, List<WorkedCase.Row> rows) {
        var columns = Facts.columns(dataset);
        var typed = columns.entrySet().stream()
                .map(column -> "CAST(%1$s AS %2$s) AS %1$s".formatted(Sql.name(column.getKey()), column.getValue()))
                .collect(Collectors.joining(", "));
        var values = IntStream.range(0, rows.size())
                .mapToObj(line -> values(dataset, rows.get(line), line + 1))
                .collect(Collectors.joining(", "));
        var names = columns.keySet().stream().map(Sql::name).collect(Collectors.joining(", "));
        tables.put(
                dataset.id(),
                reader.keep(
                        "rows_" + dataset.id(), "SELECT %s FROM (VALUES %s) AS t(%s)".formatted(typed, values, names)));
    }

    private static String values(Dataset dataset, WorkedCase.Row row, int line) {
        var own = dataset.columns().stream()
                .map(column -> Optional.ofNullable(row.values().get(column.name()))
                        .map(Engine::literal)
                        .orElse("NULL"));
        var first = Stream.of(1, line, row.municipality().value(), row.month().stored());
        return Stream.concat(first.map(String::valueOf), own).collect(Collectors.joining(", ", "(", ")"));
    }

    private String relation(Dataset dataset, List<FactFile> files) {
        var table = tables.get(dataset.id());
        return table == null || files.isEmpty()
                ? reader.rows(
                        new FactRows(dataset.id().value(), Facts.columns(dataset), List.of(), OptionalLong.empty(), ""))
                : "(SELECT * FROM %s AS t WHERE %s)".formatted(table, Facts.condition(files));
    }
}
