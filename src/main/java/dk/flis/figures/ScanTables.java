// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.engine.EngineException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * A compiled scan's small tables in the engine, and the expressions that use them.
 *
 * <p>For each coded column a table value → part, the parts of a row adding to its tuple; and one table tuple → atom.
 */
final class ScanTables {

    /** A part so low that no other part makes up for it: the value is not among the column's classes. */
    private static final long UNKNOWN = -(1L << 58);

    private final CompiledScan compiled;
    private final String schema;
    private final String prefix;
    private int atomTables;
    private int atomRows = -1;

    ScanTables(CompiledScan compiled, String schema, String prefix, Connection connection) {
        this.compiled = compiled;
        this.schema = schema;
        this.prefix = prefix;
        var radix = 1L;
        for (var i = 0; i < compiled.columns().size(); i++) {
            var column = compiled.columns().get(i);
            if (!numeric(column)) {
                fillClasses(connection, classes(i), column, radix);
            }
            radix = Math.multiplyExact(radix, column.size());
        }
    }

    CompiledScan compiled() {
        return compiled;
    }

    /** The rows with their tuple: a subquery with columns kommune, maaned, tuple and those asked for. */
    String tuples(String relation, String more, String where) {
        var sql = new StringBuilder("SELECT f.kommune, f.maaned, ")
                .append(tuple())
                .append(" AS tuple")
                .append(more);
        sql.append("\nFROM ").append(relation).append(" AS f");
        for (var i = 0; i < compiled.columns().size(); i++) {
            var column = compiled.columns().get(i);
            if (!numeric(column)) {
                sql.append("\nLEFT JOIN %s AS c%d ON c%d.v = f.%s"
                        .formatted(qualified(classes(i)), i, i, Sql.name(column.column())));
            }
        }
        return sql.append(where).toString();
    }

    /** The atom of a row {@code r} joined to {@code a}: −1 for an unknown value, −2 − tuple for a new tuple. */
    static final String ATOM = "CASE WHEN r.tuple < 0 THEN -1 ELSE COALESCE(a.atom, -2 - r.tuple) END";

    /** The newest table tuple → atom; made anew when tuples were met since. */
    synchronized String atoms(Connection connection) {
        var known = compiled.atoms().known();
        // A few new tuples are dealt with in Java; a table for them is not worth its making.
        if (atomRows < 0 || known.size() > atomRows + atomRows / 10) {
            atomTables++;
            atomRows = known.size();
            fillAtoms(connection, prefix + "_atoms_" + atomTables, known);
        }
        return qualified(prefix + "_atoms_" + atomTables);
    }

    /** A table of all tuples met. */
    synchronized String everyAtom(Connection connection) {
        atomRows = -1;
        return atoms(connection);
    }

    /** Meets the tuples of some rows beforehand, so that the first groups are already those of atoms. */
    synchronized void explore(Connection connection, String relation) {
        if (atomRows < 0) {
            Sql.query(
                    connection,
                    "SELECT DISTINCT tuple FROM (%s) WHERE tuple >= 0".formatted(tuples(relation, "", "")),
                    row -> compiled.atoms().ofTuple(row.getLong(1)));
        }
    }

    /** Values of the rows that the column's table lacks. */
    List<String> unknown(Connection connection, String relation, int column) {
        var classes = compiled.columns().get(column);
        if (numeric(classes)) {
            return List.of();
        }
        var unknown = new ArrayList<String>();
        var name = Sql.name(classes.column());
        Sql.query(
                connection,
                "SELECT DISTINCT CAST(f.%s AS VARCHAR) FROM %s AS f WHERE f.%s IS NOT NULL AND CAST(f.%s AS VARCHAR) NOT IN (SELECT v FROM %s)"
                        .formatted(name, relation, name, name, qualified(classes(column))),
                row -> unknown.add(row.getString(1)));
        return unknown;
    }

    private String tuple() {
        if (compiled.columns().isEmpty()) {
            return "CAST(0 AS BIGINT)";
        }
        var parts = new ArrayList<String>();
        var radix = 1L;
        for (var i = 0; i < compiled.columns().size(); i++) {
            var column = compiled.columns().get(i);
            parts.add(numeric(column) ? intervals(column, radix) : coded(column, i, radix));
            radix *= column.size();
        }
        return String.join(" + ", parts);
    }

    private static String coded(ColumnClasses column, int number, long radix) {
        return "COALESCE(c%d.p, CASE WHEN f.%s IS NULL THEN %d ELSE %d END)"
                .formatted(number, Sql.name(column.column()), column.classOf("") * radix, UNKNOWN);
    }

    /** Neighbouring intervals of one class are taken together. */
    private String intervals(ColumnClasses column, long radix) {
        var name = "f." + Sql.name(column.column());
        var sql = new StringBuilder(
                "CASE WHEN %s IS NULL THEN CAST(%d AS BIGINT)".formatted(name, column.classOf("") * radix));
        var intervals = compiled.intervals(column.column());
        for (var i = 0; i < intervals.size(); i++) {
            var cls = column.classOf(intervals.get(i).sample());
            var last = i == intervals.size() - 1;
            if (last) {
                sql.append(" ELSE ").append(cls * radix);
            } else if (cls != column.classOf(intervals.get(i + 1).sample())) {
                var until =
                        intervals.get(i).until().map(BigDecimal::toPlainString).orElseThrow();
                sql.append(" WHEN %s <= %s THEN %d".formatted(name, until, cls * radix));
            }
        }
        return sql.append(" END").toString();
    }

    private void fillClasses(Connection connection, String table, ColumnClasses column, long radix) {
        Sql.run(connection, "CREATE TABLE %s (v VARCHAR, p BIGINT)".formatted(qualified(table)));
        try (var appender = ((DuckDBConnection) connection).createAppender(schema, table)) {
            for (var entry : column.values().entrySet()) {
                appender.beginRow();
                appender.append(entry.getKey());
                appender.append(entry.getValue() * radix);
                appender.endRow();
            }
        } catch (SQLException problem) {
            throw new EngineException(
                    "the classes of column '%s' could not be filled".formatted(column.column()), problem);
        }
    }

    private void fillAtoms(Connection connection, String table, Map<Long, Integer> atoms) {
        Sql.run(connection, "CREATE TABLE %s (tuple BIGINT, atom BIGINT)".formatted(qualified(table)));
        try (var appender = ((DuckDBConnection) connection).createAppender(schema, table)) {
            for (var entry : atoms.entrySet()) {
                appender.beginRow();
                appender.append(entry.getKey().longValue());
                appender.append(entry.getValue().longValue());
                appender.endRow();
            }
        } catch (SQLException problem) {
            throw new EngineException("the atoms of a scan could not be filled", problem);
        }
    }

    private boolean numeric(ColumnClasses column) {
        return CompiledScan.scale(compiled.source(), column.column()).isPresent();
    }

    private String classes(int column) {
        return prefix + "_classes_" + column;
    }

    private String qualified(String table) {
        return Sql.name(schema) + "." + Sql.name(table);
    }

    /** The scan's columns as Danish readers of a log would name them. */
    @Override
    public String toString() {
        return compiled.scan().source()
                + compiled.columns().stream().map(ColumnClasses::column).collect(Collectors.joining(", ", " (", ")"));
    }
}
