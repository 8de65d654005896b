// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import dk.flis.store.Comparison.Difference;
import dk.flis.store.Comparison.Kind;
import dk.flis.store.Comparison.Sum;
import dk.flis.store.Comparison.Values;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two Parquet files of a dataset, side by side in DuckDB: {@code f} is the earlier one's row, {@code e} the later one's. */
record TwoFiles(Engine engine, Dataset dataset, Path before, Path after) {

    private static final String LINE = "_linje";

    /** Rows without a key are told apart by all their columns, and those that are alike by their order. */
    private static final String NUMBER = "_nr";

    private interface Read<T> {
        T of(ResultSet rows) throws SQLException;
    }

    Comparison comparison() {
        return each(this::comparison);
    }

    List<Difference> differences(Set<Kind> kinds, int skip, int count) {
        return each(connection -> differences(connection, kinds, skip, count));
    }

    private Comparison comparison(Query connection) throws SQLException {
        var columns = columns(connection);
        var measures = columns.stream().filter(TwoFiles::isMeasure).toList();
        var sums = new ArrayList<Sum>();
        var counts = connection.ask(
                """
                WITH %s
                SELECT (SELECT count(*) FROM foer), (SELECT count(*) FROM efter),
                    count(*) FILTER (WHERE f._nr IS NULL), count(*) FILTER (WHERE e._nr IS NULL),
                    count(*) FILTER (WHERE f._nr IS NOT NULL AND e._nr IS NOT NULL AND (%s))%s
                FROM %s""".formatted(
                                files(columns),
                                differ(columns),
                                measures.stream()
                                        .map(TwoFiles::name)
                                        .map(name -> ", sum(f.%1$s), sum(e.%1$s)".formatted(name))
                                        .collect(Collectors.joining()),
                                joined(columns)),
                row -> {
                    row.next();
                    for (var at = 0; at < measures.size(); at++) {
                        sums.add(new Sum(
                                measures.get(at),
                                Optional.ofNullable(row.getBigDecimal(6 + 2 * at)),
                                Optional.ofNullable(row.getBigDecimal(7 + 2 * at))));
                    }
                    return Stream.of(1, 2, 3, 4, 5).map(read(row)).toList();
                });
        return new Comparison(counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4), sums, columns);
    }

    private static Function<Integer, Long> read(ResultSet row) {
        return column -> {
            try {
                return row.getLong(column);
            } catch (SQLException problem) {
                throw new EngineException("a count could not be read", problem);
            }
        };
    }

    private List<Difference> differences(Query connection, Set<Kind> kinds, int skip, int count) throws SQLException {
        var columns = columns(connection);
        var wanted = kinds.stream().map(Kind::name).map(Engine::literal).collect(Collectors.joining(", "));
        var sql = """
                WITH %s
                SELECT * FROM (
                    SELECT CASE WHEN f._nr IS NULL THEN 'ADDED' WHEN e._nr IS NULL THEN 'REMOVED' ELSE 'CHANGED' END AS _slags,
                        f._linje AS _foer, e._linje AS _efter%s
                    FROM %s WHERE f._nr IS NULL OR e._nr IS NULL OR %s)
                WHERE _slags IN (%s)
                ORDER BY coalesce(_efter, _foer), _slags LIMIT %d OFFSET %d""".formatted(
                        files(columns),
                        columns.stream().map(TwoFiles::values).collect(Collectors.joining()),
                        joined(columns),
                        differ(columns),
                        wanted,
                        count,
                        skip);
        return connection.ask(sql, rows -> {
            var found = new ArrayList<Difference>();
            while (rows.next()) {
                found.add(difference(rows, columns.size()));
            }
            return found;
        });
    }

    private static Difference difference(ResultSet row, int columns) throws SQLException {
        var values = new ArrayList<Values>();
        for (var at = 0; at < columns; at++) {
            values.add(new Values(
                    Optional.ofNullable(row.getString(4 + 3 * at)),
                    Optional.ofNullable(row.getString(5 + 3 * at)),
                    row.getBoolean(6 + 3 * at)));
        }
        return new Difference(Kind.valueOf(row.getString(1)), line(row, 2), line(row, 3), values);
    }

    private static OptionalLong line(ResultSet row, int column) throws SQLException {
        var line = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /** A person's pseudonym leaves the engine for nobody. */
    private static String values(Column column) {
        var shown = column.type() instanceof Column.Type.Person
                ? "CASE WHEN %s IS NOT NULL THEN '•••••' END"
                : "CAST(%s AS VARCHAR)";
        return ",\n    %s, %s, f.%3$s IS DISTINCT FROM e.%3$s"
                .formatted(shown.formatted("f." + name(column)), shown.formatted("e." + name(column)), name(column));
    }

    private String files(List<Column> columns) {
        return "foer AS (%s), efter AS (%s)".formatted(file(before, columns), file(after, columns));
    }

    private String file(Path path, List<Column> columns) {
        var number = dataset.key().isEmpty()
                ? "row_number() OVER (PARTITION BY %s ORDER BY %s)"
                        .formatted(String.join(", ", names(key(columns))), LINE)
                : "1";
        var read = Stream.concat(columns.stream().map(Column::name), key(columns).stream())
                .distinct()
                .toList();
        return "SELECT %s, %s, %s AS %s FROM read_parquet(%s)"
                .formatted(LINE, String.join(", ", names(read)), number, NUMBER, Engine.literal(path.toString()));
    }

    private String joined(List<Column> columns) {
        return Stream.concat(names(key(columns)).stream(), Stream.of(NUMBER))
                .map("f.%1$s IS NOT DISTINCT FROM e.%1$s"::formatted)
                .collect(Collectors.joining(" AND ", "foer AS f FULL JOIN efter AS e ON ", ""));
    }

    /** What tells rows apart; that of public statistics also names {@code kommune} and {@code maaned}. */
    private List<String> key(List<Column> columns) {
        return dataset.key().isEmpty() ? columns.stream().map(Column::name).toList() : dataset.key();
    }

    private static List<String> names(List<String> columns) {
        return columns.stream().map(Engine::identifier).toList();
    }

    private static String differ(List<Column> columns) {
        return columns.stream()
                .map(TwoFiles::name)
                .map("f.%1$s IS DISTINCT FROM e.%1$s"::formatted)
                .collect(Collectors.joining(" OR "));
    }

    private static boolean isMeasure(Column column) {
        return column.type() instanceof Column.Type.Exact
                || (column.type() instanceof Column.Type.Whole && column.unit().isPresent());
    }

    private static String name(Column column) {
        return Engine.identifier(column.name());
    }

    /** Those that both files have: a dataset may have got one between them. */
    private List<Column> columns(Query connection) throws SQLException {
        var earlier = names(connection, before);
        var later = names(connection, after);
        return dataset.columns().stream()
                .filter(column -> earlier.contains(column.name()) && later.contains(column.name()))
                .toList();
    }

    private static Set<String> names(Query connection, Path file) throws SQLException {
        return connection.ask(
                "SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet(%s))"
                        .formatted(Engine.literal(file.toString())),
                rows -> {
                    var names = new java.util.HashSet<String>();
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                    return names;
                });
    }

    /** A statement on one connection. */
    private interface Query {
        <T> T ask(String sql, Read<T> reader) throws SQLException;
    }

    private interface Work<T> {
        T with(Query query) throws SQLException;
    }

    private <T> T each(Work<T> work) {
        try (var connection = engine.connect();
                var statement = connection.createStatement()) {
            return work.with(new Query() {
                @Override
                public <R> R ask(String sql, Read<R> reader) throws SQLException {
                    try (var rows = statement.executeQuery(sql)) {
                        return reader.of(rows);
                    }
                }
            });
        } catch (SQLException problem) {
            throw new EngineException("two deliveries could not be compared", problem);
        }
    }
}
