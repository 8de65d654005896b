// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.WorkedCase;
import dk.flis.engine.EngineException;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.FactFile;
import dk.flis.store.Snapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A worked case's rows as tables of the engine: each stands for the file of one municipality's year. */
final class CaseRows {

    private record Partition(MunicipalityCode municipality, int year) implements Comparable<Partition> {
        @Override
        public int compareTo(Partition other) {
            var order = municipality.compareTo(other.municipality);
            return order == 0 ? Integer.compare(year, other.year) : order;
        }
    }

    private final Catalogue catalogue;
    private final String schema;
    private final Connection connection;
    private final List<String> tables = new ArrayList<>();

    /** @param schema where the tables are made */
    CaseRows(Catalogue catalogue, String schema, Connection connection) {
        this.catalogue = catalogue;
        this.schema = schema;
        this.connection = connection;
    }

    Facts facts(WorkedCase worked) {
        var files = new HashMap<SourceId, List<FactFile>>();
        worked.rows().forEach((id, rows) -> {
            if (catalogue.source(id) instanceof Dataset dataset) {
                files.put(id, files(dataset, rows));
            }
        });
        return new Facts(catalogue, new Snapshot(files, Set.of()), this::relation);
    }

    /** Takes the tables away again. */
    void clear() {
        tables.forEach(table -> Sql.run(connection, "DROP TABLE " + qualified(table)));
        tables.clear();
    }

    private List<FactFile> files(Dataset dataset, List<WorkedCase.Row> rows) {
        var partitions = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Partition(row.municipality(), row.month().year()),
                        TreeMap::new,
                        Collectors.toList()));
        var files = new ArrayList<FactFile>();
        partitions.forEach((partition, own) -> {
            var table = "rows_%s_%s_%d".formatted(dataset.id(), partition.municipality(), partition.year());
            make(table, dataset, own);
            files.add(new FactFile(Path.of(table), municipality(dataset, partition), partition.year(), own.size()));
        });
        return files;
    }

    private static Optional<MunicipalityCode> municipality(Dataset dataset, Partition partition) {
        return dataset.deliverer() == Dataset.Deliverer.NATIONAL
                ? Optional.empty()
                : Optional.of(partition.municipality());
    }

    private void make(String table, Dataset dataset, List<WorkedCase.Row> rows) {
        tables.add(table);
        var columns = dataset.columns().stream().map(Column::name).toList();
        Sql.run(
                connection,
                "CREATE TABLE %s (_levering BIGINT, _linje BIGINT, kommune INTEGER, maaned INTEGER%s)"
                        .formatted(
                                qualified(table),
                                dataset.columns().stream()
                                        .map(column ->
                                                ", " + Sql.name(column.name()) + " " + Sql.type(column.type()))
                                        .collect(Collectors.joining())));
        var row = "(1" + ", ?".repeat(3 + columns.size()) + ")";
        var sql = "INSERT INTO %s VALUES %s".formatted(qualified(table), Sql.repeated(rows.size(), _ -> row));
        try (var statement = connection.prepareStatement(sql)) {
            var at = 1;
            for (var line = 0; line < rows.size(); line++) {
                var one = rows.get(line);
                statement.setLong(at++, line + 1L);
                statement.setInt(at++, one.municipality().value());
                statement.setInt(at++, one.month().stored());
                for (var column : columns) {
                    statement.setString(at++, one.values().get(column));
                }
            }
            statement.execute();
        } catch (SQLException problem) {
            throw new EngineException("the rows of a worked case could not be taken in", problem);
        }
    }

    private String relation(Source source, List<Path> files) {
        return files.stream()
                .map(file -> "SELECT * FROM " + qualified(file.toString()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), rows -> Sql.union(source, rows)));
    }

    private String qualified(String table) {
        return Sql.name(schema) + "." + Sql.name(table);
    }

    /** The sources that the case's key figure reads, each there in every month that the case speaks of. */
    Map<SourceId, DeliveredMonths> delivered(WorkedCase worked, Facts facts) {
        var delivered = new HashMap<SourceId, DeliveredMonths>();
        var mentioned = Mentioned.of(worked, catalogue);
        catalogue.datasets().values().forEach(dataset -> delivered.put(dataset.id(), mentioned.months(dataset)));
        facts.deriveDelivered(delivered);
        return delivered;
    }
}
