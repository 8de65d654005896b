// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.engine.FactReader;
import dk.flis.engine.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
    boolean run(FactReader reader, String relation, String atoms, FanOut fanOut) {
        var groups = new Groups(fanOut);
        return reader.read(sql(relation, atoms), groups::add);
    }

    /** Where the result's columns stand, and the groups on their way to the cells. */
    private final class Groups {

        private final FanOut fanOut;
        private final int counted = scan.role().isEmpty() ? 0 : 1;
        private final int month = counted + 1;
        private final int institution = scan.institution().isEmpty() ? 0 : month + 1;
        private final int atom = Math.max(month, institution) + 1;
        private final int value = scan.value().isEmpty() ? 0 : atom + 1;
        private final int rows = Math.max(atom, value) + 1;
        private final long[] amounts = new long[1 + summed.size()];

        Groups(FanOut fanOut) {
            this.fanOut = fanOut;
        }

        boolean add(Row row) {
            var number = row.number(atom);
            if (number == -1) {
                return false;
            }
            for (var m = 0; m < amounts.length; m++) {
                amounts[m] = row.number(rows + m);
            }
            var name = institution == 0 ? "" : row.text(institution);
            var x = value == 0 ? 0 : row.number(value);
            fanOut.add(row.whole(0), row.whole(counted), row.whole(month), name, number, x, amounts);
            return true;
        }
    }
}
