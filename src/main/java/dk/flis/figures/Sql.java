// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.Source;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The small pieces of which the statements of a publication are made. */
final class Sql {

    private Sql() {}

    /** What is done with one row of a result. */
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    static void run(Connection connection, String statement) {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException problem) {
            throw new EngineException("a statement of the publication failed:\n" + statement, problem);
        }
    }

    static void query(Connection connection, String statement, Row row) {
        try (var prepared = connection.createStatement();
                var rows = prepared.executeQuery(statement)) {
            while (rows.next()) {
                row.read(rows);
            }
        } catch (SQLException problem) {
            throw new EngineException("a query of the publication failed:\n" + statement, problem);
        }
    }

    static String name(String name) {
        return Engine.identifier(name);
    }

    /**
     * The rows of Parquet files, with every column of the source: one that came into the catalogue after a file was
     * written is empty in its rows.
     */
    static String rows(Source source, List<Path> files) {
        var list = files.stream().map(file -> Engine.literal(file.toString())).collect(Collectors.joining(", "));
        return union(
                source,
                files.isEmpty()
                        ? List.of()
                        : List.of("SELECT * FROM read_parquet([" + list + "], union_by_name = true)"));
    }

    /** Some rows taken together, with every column of the source. */
    static String union(Source source, List<String> rows) {
        return Stream.concat(rows.stream(), Stream.of("SELECT " + emptyColumns(source) + " WHERE false"))
                .collect(Collectors.joining(" UNION ALL BY NAME ", "(", ")"));
    }

    private static String emptyColumns(Source source) {
        return "NULL::INTEGER AS kommune, NULL::INTEGER AS maaned"
                + source.columns().stream()
                        .map(column -> ", NULL::%s AS %s".formatted(type(column.type()), name(column.name())))
                        .collect(Collectors.joining());
    }

    static String type(Column.Type type) {
        return switch (type) {
            case Column.Type.Text _, Column.Type.Code _, Column.Type.Person _ -> "VARCHAR";
            case Column.Type.Whole _ -> "BIGINT";
            case Column.Type.Exact exact -> "DECIMAL(18, %d)".formatted(exact.scale());
            case Column.Type.Day _ -> "DATE";
        };
    }

    /** A decimal as a whole number of its smallest unit; a sum that does not fit in 64 bits fails. */
    static String unscaled(String expression, int scale) {
        return scale == 0
                ? "CAST(%s AS BIGINT)".formatted(expression)
                : "CAST(CAST(%s AS DECIMAL(18, %d)) * %d AS BIGINT)"
                        .formatted(expression, scale, Math.round(Math.pow(10, scale)));
    }

    /** The first of the columns that is filled, as a municipality's code. */
    static String municipality(List<String> role) {
        return role.stream()
                .map(column -> "TRY_CAST(NULLIF(CAST(f.%s AS VARCHAR), '') AS INTEGER)".formatted(name(column)))
                .collect(Collectors.joining(", ", "COALESCE(", ")"));
    }

    static String numbers(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    static String repeated(int times, java.util.function.IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining(", "));
    }
}
