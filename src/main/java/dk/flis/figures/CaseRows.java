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
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The rows of worked cases as tables of the engine, one for each dataset, where a publication has files. */
final class CaseRows {

    /** What one file would hold. */
    private record Partition(Optional<MunicipalityCode> municipality, int year) {
        static Partition of(Dataset dataset, WorkedCase.Row row) {
            return dataset.deliverer() == Dataset.Deliverer.NATIONAL
                    ? new Partition(Optional.empty(), 0)
                    : new Partition(
                            Optional.of(row.municipality()), row.month().year());
        }
    }

    private final Catalogue catalogue;
    private final String schema;
    private final Connection connection;
    private final Map<SourceId, String> tables = new TreeMap<>();

    /** @param schema where the tables are made */
    CaseRows(Catalogue catalogue, String schema, Connection connection) {
        this.catalogue = catalogue;
        this.schema = schema;
        this.connection = connection;
    }

    Facts facts(Collection<WorkedCase> cases) {
        var rows = new LinkedHashMap<SourceId, List<WorkedCase.Row>>();
        cases.forEach(worked -> worked.rows().forEach(
                (id, own) -> rows.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(own)));
        var files = new HashMap<SourceId, List<FactFile>>();
        rows.forEach((id, own) -> {
            if (catalogue.source(id) instanceof Dataset dataset) {
                make(dataset, own);
                files.put(id, files(dataset, own));
            }
        });
        return new Facts(catalogue, new Snapshot(files, Set.of()), this::relation);
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

    /** Takes the tables away again. */
    void clear() {
        tables.values().forEach(table -> Sql.run(connection, "DROP TABLE " + qualified(table)));
        tables.clear();
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
        var table = "rows_" + dataset.id();
        tables.put(dataset.id(), table);
        var columns = dataset.columns().stream()
                .map(column -> ", " + Sql.name(column.name()) + " " + Sql.type(column.type()))
                .collect(Collectors.joining());
        Sql.run(
                connection,
                "CREATE TABLE %s (_levering BIGINT, _linje BIGINT, kommune INTEGER, maaned INTEGER%s)"
                        .formatted(qualified(table), columns));
        try (var appender = ((DuckDBConnection) connection).createAppender(schema, table)) {
            for (var line = 0; line < rows.size(); line++) {
                append(appender, dataset, rows.get(line), line + 1L);
            }
        } catch (SQLException problem) {
            throw new EngineException("the rows of a worked case could not be taken in", problem);
        }
    }

    private static void append(DuckDBAppender appender, Dataset dataset, WorkedCase.Row row, long line)
            throws SQLException {
        appender.beginRow();
        appender.append(1L);
        appender.append(line);
        appender.append(row.municipality().value());
        appender.append(row.month().stored());
        for (var column : dataset.columns()) {
            var value = row.values().get(column.name());
            if (value == null) {
                appender.appendNull();
            } else {
                append(appender, column.type(), value);
            }
        }
        appender.endRow();
    }

    private static void append(DuckDBAppender appender, Column.Type type, String value) throws SQLException {
        switch (type) {
            case Column.Type.Whole _ -> appender.append(Long.parseLong(value));
            case Column.Type.Exact exact -> appender.append(new BigDecimal(value).setScale(exact.scale()));
            case Column.Type.Day _ -> appender.append(LocalDate.parse(value));
            case Column.Type.Text _, Column.Type.Code _, Column.Type.Person _ -> appender.append(value);
        }
    }

    private String relation(Source source, List<FactFile> files) {
        var table = tables.get(source.id());
        if (table == null || files.isEmpty()) {
            return Sql.union(source, List.of());
        }
        var rows = "SELECT * FROM " + qualified(table);
        // A national file holds everything.
        var partitions = files.stream()
                .flatMap(file -> file.municipality().map(code -> code.value() * 10_000 + file.year()).stream())
                .toList();
        return Sql.union(
                source,
                List.of(
                        partitions.isEmpty()
                                ? rows
                                : rows + " WHERE kommune * 10000 + maaned // 100 IN " + Sql.numbers(partitions)));
    }

    private String qualified(String table) {
        return Sql.name(schema) + "." + Sql.name(table);
    }
}
