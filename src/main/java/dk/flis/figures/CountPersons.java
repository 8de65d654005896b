// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.TimeRule;
import java.sql.Connection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Distinct persons, span by span: they do not add over months, so each span that a key figure asks for is counted by
 * itself. They add over municipalities only as the sum of municipal counts.
 */
final class CountPersons {

    private final Workspace workspace;
    private final Connection connection;
    private final SourcePlan plan;

    CountPersons(Workspace workspace, Connection connection, SourcePlan plan) {
        this.workspace = workspace;
        this.connection = connection;
        this.plan = plan;
    }

    static Iterable<Scan> scans(SourcePlan plan) {
        return Scan.of(plan).stream().filter(scan -> scan.person().isPresent()).toList();
    }

    /**
     * The cells of the spans that end in those years.
     *
     * @param relation rows of all the months that such a span can reach
     * @param municipalities the municipalities counted whose cells are wanted
     */
    void count(String relation, Span months, Span years, Set<Integer> municipalities, Segments pack) {
        var cells = new TreeMap<SegmentKey, SparseCells>();
        for (var scan : scans(plan)) {
            var tables = workspace.known(scan, relation, connection);
            makeRows(tables, relation);
            for (var i = 0; i < scan.series().size(); i++) {
                makeMembers(tables, i);
                makeSpans(scan.series().get(i), months, years);
                count(scan, scan.series().get(i), municipalities, cells);
            }
        }
        cells.forEach((key, sparse) -> pack.add(key, sparse.bytes()));
    }

    /** Spans may reach a year back: a rolling year or a school year that ends in January. */
    static Span reach(Span years) {
        return Span.between((years.first() - 1) * 12, years.last() * 12 + 11);
    }

    private void makeRows(ScanTables tables, String relation) {
        var scan = tables.compiled().scan();
        var counted = scan.role().isEmpty() ? "f.kommune" : Sql.municipality(scan.role());
        var institution = scan.institution()
                .map(column -> "CAST(f.%s AS VARCHAR)".formatted(Sql.name(column)))
                .orElse("''");
        var more = ", %s AS counted, %s AS institution, f.%s AS person"
                .formatted(counted, institution, Sql.name(scan.person().orElseThrow()));
        Sql.run(connection, """
                CREATE OR REPLACE TEMP TABLE person_rows AS
                SELECT DISTINCT r.counted, r.institution, r.maaned // 100 * 12 + r.maaned %% 100 - 1 AS month, r.person, a.atom
                FROM (%s) AS r
                JOIN %s AS a ON a.tuple = r.tuple
                WHERE r.person IS NOT NULL AND r.counted IS NOT NULL AND r.institution IS NOT NULL""".formatted(tables.tuples(relation, more, ""), tables.everyAtom(connection)));
    }

    /** The atoms that feed the series, with the months in which they do. */
    private void makeMembers(ScanTables tables, int series) {
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE person_atoms (atom BIGINT, first INTEGER, last INTEGER)");
        var compiled = tables.compiled();
        var rows = new TreeSet<String>();
        for (var atom = 0; atom < compiled.atoms().size(); atom++) {
            var members = compiled.atoms().members(atom);
            for (var epoch = 0; epoch < members.length; epoch++) {
                for (var member : members[epoch]) {
                    if (member == series) {
                        var months = compiled.epochs().months(epoch);
                        rows.add("(%d, %d, %d)".formatted(atom, months.first(), months.last()));
                    }
                }
            }
        }
        insert("person_atoms", rows);
    }

    private void makeSpans(PlannedSeries series, Span months, Span years) {
        Sql.run(connection, "CREATE OR REPLACE TEMP TABLE person_spans (first INTEGER, last INTEGER)");
        insert(
                "person_spans",
                spans(series, months).stream()
                        .filter(span -> years.holds(Math.floorDiv(span.last(), 12)))
                        .map(span -> "(%d, %d)".formatted(span.first(), span.last()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void insert(String table, Set<String> rows) {
        if (!rows.isEmpty()) {
            Sql.run(connection, "INSERT INTO %s VALUES %s".formatted(table, String.join(", ", rows)));
        }
    }

    /** Every span that some key figure can ask for, where there are months. */
    private static Set<Span> spans(PlannedSeries series, Span months) {
        var spans = new java.util.HashSet<Span>();
        for (var use : series.uses()) {
            for (var period : Periods.of(use.level(), months.first(), months.last() + use.monthsBack())) {
                var span = Timing.span(use.rule(), period, use.monthsBack());
                if (state(use.rule())) {
                    span.months().forEach(month -> spans.add(new Span(month, 1)));
                } else {
                    spans.add(span);
                }
            }
            if (use.rule() == TimeRule.LATEST) {
                months.months().forEach(month -> spans.add(new Span(month, 1)));
            }
        }
        return spans;
    }

    /** Rules that look at single months. */
    private static boolean state(TimeRule rule) {
        return switch (rule) {
            case END, START, SCHOOL_START, LATEST, AVERAGE -> true;
            case FLOW, TO_DATE, WHOLE_YEAR -> false;
        };
    }

    private void count(
            Scan scan, PlannedSeries series, Set<Integer> municipalities, Map<SegmentKey, SparseCells> cells) {
        Sql.query(connection, """
                SELECT p.counted, p.institution, s.first, s.last, count(DISTINCT p.person)
                FROM person_rows AS p
                JOIN person_atoms AS a ON a.atom = p.atom AND p.month BETWEEN a.first AND a.last
                JOIN person_spans AS s ON p.month BETWEEN s.first AND s.last
                WHERE p.counted IN %s
                GROUP BY ALL""".formatted(Sql.numbers(municipalities)), row -> {
            var last = row.getInt(4);
            var key = new SegmentKey(SegmentKey.Kind.PERSONS, plan.id(), row.getInt(1), Math.floorDiv(last, 12));
            var sparse = cells.computeIfAbsent(key, _ -> new SparseCells());
            var place = scan.institution().isEmpty() ? row.getInt(1) : sparse.institution(row.getString(2));
            var time = CellKey.span(last, last - row.getInt(3) + 1);
            sparse.add(CellKey.of(place, series.index(), time), row.getLong(5));
        });
    }
}
