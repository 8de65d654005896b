// SPDX-License-Identifier: EUPL-1.2
package dk.flis.engine;

import dk.flis.engine.EngineException.Problem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Reads fact tables through Trino, at the snapshot that a publication names. It never writes: lookups are VALUES, and what
 * DuckDB keeps stands in the statement itself.
 */
public final class TrinoReader implements FactReader {

    /** Each statement costs a round through the cluster; the groups of a quarter of the country fit in memory well. */
    private static final int MUNICIPALITIES_AT_ONCE = 25;

    private final TrinoSettings settings;
    private final Map<String, Known> tables = new ConcurrentHashMap<>();

    /** @throws EngineException UNREACHABLE when it does not answer, or not to us */
    public TrinoReader(TrinoSettings settings) {
        this.settings = settings;
        try (var connection = connect();
                var statement = connection.createStatement();
                var schemas = statement.executeQuery("SHOW SCHEMAS")) {
            schemas.next();
        } catch (SQLException problem) {
            throw new EngineException(
                    Problem.UNREACHABLE,
                    "Trino at '%s' cannot be used (%s); see that it runs, or publish with DuckDB by taking 'trino' out of flis.yaml"
                            .formatted(settings.url(), problem.getMessage()),
                    problem);
        }
    }

    /** A table's columns at a snapshot. */
    private record Known(long snapshot, Set<String> columns) {}

    @Override
    public String rows(FactRows rows) {
        if (rows.snapshot().isEmpty() || rows.files().isEmpty()) {
            return rows.none();
        }
        var snapshot = rows.snapshot().getAsLong();
        var there = columns(rows.table(), snapshot);
        var columns = rows.columns().entrySet().stream()
                .map(column -> there.contains(column.getKey())
                        ? Engine.identifier(column.getKey())
                        : FactRows.empty(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", "));
        return "(SELECT %s FROM %s WHERE %s)".formatted(columns, at(rows.table(), snapshot), rows.condition());
    }

    private static String at(String table, long snapshot) {
        return "%s FOR VERSION AS OF %d".formatted(Engine.identifier(table), snapshot);
    }

    /** A snapshot has the columns of its own time. */
    private Set<String> columns(String table, long snapshot) {
        return tables.compute(
                        table,
                        (_, known) -> known != null && known.snapshot() == snapshot
                                ? known
                                : new Known(snapshot, describe(table, snapshot)))
                .columns();
    }

    private Set<String> describe(String table, long snapshot) {
        var query = "SELECT * FROM %s WHERE 1 = 0".formatted(at(table, snapshot));
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var names = new HashSet<String>();
            for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                names.add(result.getMetaData().getColumnLabel(column));
            }
            return names;
        } catch (SQLException problem) {
            throw failed(query, problem);
        }
    }

    @Override
    public String lookup(String name, Map<String, Long> rows) {
        var columns = new LinkedHashMap<>(Map.of("v", "VARCHAR"));
        columns.put("p", "BIGINT");
        return values(
                columns,
                rows.entrySet().stream()
                        .map(row -> "(%s, %d)".formatted(Engine.literal(row.getKey()), row.getValue()))
                        .toList());
    }

    @Override
    public String lookup(String name, List<String> columns, Collection<long[]> rows) {
        var typed = new LinkedHashMap<String, String>();
        columns.forEach(column -> typed.put(column, "BIGINT"));
        return values(typed, rows.stream().map(TrinoReader::numbers).toList());
    }

    private static String numbers(long[] row) {
        return LongStream.of(row).mapToObj(Long::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String values(SequencedMap<String, String> columns, List<String> rows) {
        if (rows.isEmpty()) {
            return FactRows.none(columns);
        }
        var typed = columns.entrySet().stream()
                .map(column -> "CAST(%1$s AS %2$s) AS %1$s".formatted(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", "));
        return "(SELECT %s FROM (VALUES %s) AS t(%s))"
                .formatted(typed, String.join(", ", rows), String.join(", ", columns.keySet()));
    }

    /** What is kept would have to be written: the query takes its place. */
    @Override
    public String keep(String name, String query) {
        return "(" + query + ")";
    }

    @Override
    public void drop(String name) {}

    @Override
    public String naming(SequencedMap<String, String> relations, String query) {
        return relations.entrySet().stream()
                .map(named -> "%s AS (SELECT * FROM %s AS named)"
                        .formatted(Engine.identifier(named.getKey()), named.getValue()))
                .collect(Collectors.joining(
                        ",\n", "WITH ", "\nSELECT * FROM (\n" + TrinoSql.of(query) + "\n) AS written"));
    }

    @Override
    public int municipalitiesAtOnce() {
        return MUNICIPALITIES_AT_ONCE;
    }

    @Override
    public boolean read(String query, Predicate<Row> reader) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(TrinoSql.FUNCTIONS + query)) {
            var row = new ResultRow(result);
            while (result.next()) {
                if (!reader.test(row)) {
                    return false;
                }
            }
            return true;
        } catch (SQLException problem) {
            throw failed(query, problem);
        }
    }

    private Connection connect() throws SQLException {
        var login = new Properties();
        login.setProperty("user", settings.user());
        settings.password().ifPresent(password -> login.setProperty("password", password));
        return DriverManager.getConnection(settings.url(), login);
    }

    private static EngineException failed(String query, SQLException problem) {
        return new EngineException("a query failed in Trino (%s):\n%s".formatted(problem.getMessage(), query), problem);
    }

    @Override
    public void close() {}

    private record ResultRow(ResultSet result) implements Row {

        @Override
        public int whole(int column) {
            return Math.toIntExact(number(column));
        }

        @Override
        public long number(int column) {
            try {
                return result.getLong(column + 1);
            } catch (SQLException problem) {
                throw unread(problem);
            }
        }

        @Override
        public String text(int column) {
            try {
                return Objects.requireNonNullElse(result.getString(column + 1), "");
            } catch (SQLException problem) {
                throw unread(problem);
            }
        }

        private static EngineException unread(SQLException problem) {
            return new EngineException("a row of Trino could not be read", problem);
        }
    }
}
