// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.engine.EngineException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/**
 * Runs one scan over some rows and adds the groups to cells: the statement, and the reading of its result.
 *
 * <p>Result columns: kommune, [counted], maaned, [institution], atom, [value], rows, sum of each measure.
 */
final class GroupedScan {

    private final ScanTables tables;
    private final Scan scan;
    private final List<String> summed;

    GroupedScan(ScanTables tables) {
        this.tables = tables;
        this.scan = tables.compiled().scan();
        this.summed = scan.summed();
    }

    String sql(String relation, String atoms) {
        var columns = new ArrayList<>(List.of("r.kommune"));
        if (!scan.role().isEmpty()) {
            columns.add("r.counted");
        }
        columns.add("r.maaned");
        scan.institution().ifPresent(_ -> columns.add("r.institution"));
        columns.add(ScanTables.ATOM + " AS atom");
        scan.value().ifPresent(_ -> columns.add("r.x"));
        var keys = columns.size();
        columns.add("count(*) AS n");
        for (var i = 0; i < summed.size(); i++) {
            columns.add("%s AS s%d".formatted(sum(i), i));
        }
        return "SELECT %s\nFROM (%s) AS r\nLEFT JOIN %s AS a ON a.tuple = r.tuple\nGROUP BY %s"
                .formatted(
                        String.join(", ", columns),
                        tables.tuples(relation, more(), where()),
                        atoms,
                        Sql.repeated(keys, key -> Integer.toString(key + 1)));
    }

    private String sum(int i) {
        return Sql.unscaled("COALESCE(sum(r.m%d), 0)".formatted(i), scale(summed.get(i)));
    }

    private String more() {
        var more = new StringBuilder();
        if (!scan.role().isEmpty()) {
            more.append(", ").append(Sql.municipality(scan.role())).append(" AS counted");
        }
        scan.institution()
                .ifPresent(column -> more.append(", CAST(f.%s AS VARCHAR) AS institution".formatted(Sql.name(column))));
        scan.value()
                .ifPresent(column ->
                        more.append(", %s AS x".formatted(Sql.unscaled("f." + Sql.name(column), scale(column)))));
        for (var i = 0; i < summed.size(); i++) {
            more.append(", f.%s AS m%d".formatted(Sql.name(summed.get(i)), i));
        }
        return more.toString();
    }

    private String where() {
        var conditions = new ArrayList<String>();
        scan.institution()
                .ifPresent(column -> conditions.add("CAST(f.%s AS VARCHAR) <> ''".formatted(Sql.name(column))));
        scan.value().ifPresent(column -> conditions.add("f.%s IS NOT NULL".formatted(Sql.name(column))));
        return conditions.isEmpty() ? "" : conditions.stream().collect(Collectors.joining(" AND ", "\nWHERE ", ""));
    }

    private int scale(String column) {
        return CompiledScan.scale(tables.compiled().source(), column).orElse(0);
    }

    /** Returns false when a value was met that the scan's classes lack: the cells must then be thrown away. */
    boolean run(Connection connection, String relation, String atoms, FanOut fanOut) {
        var sql = sql(relation, atoms);
        try (var statement = connection.prepareStatement(sql);
                var result = statement.unwrap(DuckDBPreparedStatement.class).query()) {
            while (result.nextChunk()) {
                if (!read(result.chunk(), fanOut)) {
                    return false;
                }
            }
            return true;
        } catch (SQLException problem) {
            throw new EngineException("a scan failed:\n" + sql, problem);
        }
    }

    private boolean read(DuckDBDataChunkReader chunk, FanOut fanOut) {
        var next = 0;
        var kommune = chunk.vector(next++);
        var counted = scan.role().isEmpty() ? kommune : chunk.vector(next++);
        var maaned = chunk.vector(next++);
        var institution = scan.institution().isEmpty() ? kommune : chunk.vector(next++);
        var atom = chunk.vector(next++);
        var value = scan.value().isEmpty() ? atom : chunk.vector(next++);
        var measures = new org.duckdb.DuckDBReadableVector[1 + summed.size()];
        for (var m = 0; m < measures.length; m++) {
            measures[m] = chunk.vector(next++);
        }
        var amounts = new long[measures.length];
        for (long row = 0; row < chunk.rowCount(); row++) {
            var number = atom.getLong(row);
            if (number == -1) {
                return false;
            }
            for (var m = 0; m < measures.length; m++) {
                amounts[m] = measures[m].getLong(row);
            }
            var place = scan.role().isEmpty() ? kommune.getInt(row) : counted.getInt(row, 0);
            var name = scan.institution().isEmpty() ? "" : institution.getString(row);
            var x = scan.value().isEmpty() ? 0 : value.getLong(row);
            fanOut.add(kommune.getInt(row), place, maaned.getInt(row), name, number, x, amounts);
        }
        return true;
    }
}
