// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.engine.FactReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A compiled scan's small tables in the engine, and the expressions that use them.
 *
 * <p>For each coded column a table value → part, the parts of a row adding to its tuple; and one table tuple → atom.
 */
final class ScanTables {

    /** A part so low that no other part makes up for it: the value is not among the column's classes. */
    private static final long UNKNOWN = -(1L << 58);

    private final CompiledScan compiled;
    private final FactReader reader;
    private final String name;
    /** The lookup of every column; none for a numeric one. */
    private final List<Optional<String>> classes = new ArrayList<>();

    private int atomTables;
    private int atomRows = -1;
    private String atoms = "";

    ScanTables(CompiledScan compiled, FactReader reader, String name) {
        this.compiled = compiled;
        this.reader = reader;
        this.name = name;
        var radix = 1L;
        for (var column : compiled.columns()) {
            classes.add(numeric(column) ? Optional.empty() : Optional.of(lookup(column, radix)));
            radix = Math.multiplyExact(radix, column.size());
        }
    }

    private String lookup(ColumnClasses column, long radix) {
        var parts = new LinkedHashMap<String, Long>();
        column.values().forEach((value, cls) -> parts.put(value, cls * radix));
        return reader.lookup("%s_classes_%d".formatted(name, classes.size()), parts);
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
            if (classes.get(i).isPresent()) {
                sql.append("\nLEFT JOIN %s AS c%d ON c%d.v = %s"
                        .formatted(classes.get(i).orElseThrow(), i, i, Sql.text(compiled.source(), column.column())));
            }
        }
        return sql.append(where).toString();
    }

    /** The atom of a row {@code r} joined to {@code a}: −1 for an unknown value, −2 − tuple for a new tuple. */
    static final String ATOM = "CASE WHEN r.tuple < 0 THEN -1 ELSE COALESCE(a.atom, -2 - r.tuple) END";

    /** The newest table tuple → atom; made anew when tuples were met since. */
    synchronized String atoms() {
        var known = compiled.atoms().known();
        // A few new tuples are dealt with in Java; a table for them is not worth its making.
        if (atomRows < 0 || known.size() > atomRows + atomRows / 10) {
            atomTables++;
            atomRows = known.size();
            // Never the same name again: another thread may still read the table before.
            atoms = reader.lookup(
                    "%s_atoms_%d".formatted(name, atomTables),
                    List.of("tuple", "atom"),
                    known.entrySet().stream()
                            .map(entry -> new long[] {entry.getKey(), entry.getValue()})
                            .toList());
        }
        return atoms;
    }

    /** A table of all tuples met. */
    synchronized String everyAtom() {
        atomRows = -1;
        return atoms();
    }

    /** Meets the tuples of some rows beforehand, so that the first groups are already those of atoms. */
    synchronized void explore(String relation) {
        if (atomRows < 0) {
            meet(relation);
        }
    }

    /** Meets every tuple of the rows; false when one holds a value that the column's table lacks. */
    boolean meet(String relation) {
        var unknown = new boolean[1];
        reader.read("SELECT DISTINCT tuple FROM (%s) AS r".formatted(tuples(relation, "", "")), row -> {
            if (row.number(0) < 0) {
                unknown[0] = true;
            } else {
                compiled.atoms().ofTuple(row.number(0));
            }
            return true;
        });
        return !unknown[0];
    }

    /** Values of the rows that the column's table lacks. */
    List<String> unknown(String relation, int column) {
        var unknown = new ArrayList<String>();
        classes.get(column).ifPresent(known -> {
            var value =
                    Sql.text(compiled.source(), compiled.columns().get(column).column());
            reader.read(
                    "SELECT DISTINCT %1$s FROM %2$s AS f WHERE %1$s IS NOT NULL AND %1$s NOT IN (SELECT v FROM %3$s AS known)"
                            .formatted(value, relation, known),
                    row -> unknown.add(row.text(0)));
        });
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

    private boolean numeric(ColumnClasses column) {
        return CompiledScan.scale(compiled.source(), column.column()).isPresent();
    }

    /** The scan's columns as Danish readers of a log would name them. */
    @Override
    public String toString() {
        return compiled.scan().source()
                + compiled.columns().stream().map(ColumnClasses::column).collect(Collectors.joining(", ", " (", ")"));
    }
}
