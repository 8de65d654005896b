// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.TimeRule;
import dk.flis.engine.FactReader;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Distinct persons, span by span: they do not add over months, so each span that a key figure asks for is counted by
 * itself. They add over municipalities only as the sum of municipal counts.
 */
final class CountPersons {

    private static final String ROWS = "person_rows";
    private static final String FIRST = "first_month";
    private static final String LAST = "last_month";

    private final Workspace workspace;
    private final FactReader reader;
    private final SourcePlan plan;

    CountPersons(Workspace workspace, SourcePlan plan) {
        this.workspace = workspace;
        this.reader = workspace.reader();
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
            var tables = workspace.known(scan, relation);
            var rows = rows(tables, relation);
            for (var i = 0; i < scan.series().size(); i++) {
                var series = scan.series().get(i);
                count(scan, series, query(rows, members(tables, i), spans(series, months, years), municipalities), cells);
            }
            reader.drop(ROWS);
        }
        cells.forEach((key, sparse) -> pack.add(key, sparse.bytes()));
    }

    /** Spans may reach a year back: a rolling year or a school year that ends in January. */
    static Span reach(Span years) {
        return Span.between((years.first() - 1) * 12, years.last() * 12 + 11);
    }

    private String rows(ScanTables tables, String relation) {
        var scan = tables.compiled().scan();
        var counted = scan.role().isEmpty() ? "f.kommune" : Sql.municipality(scan.role());
        var institution = scan.institution()
                .map(column -> Sql.text(plan.source(), column))
                .orElse("''");
        var more = ", %s AS counted, %s AS institution, f.%s AS person"
                .formatted(counted, institution, Sql.name(scan.person().orElseThrow()));
        return reader.keep(ROWS, """
                SELECT DISTINCT r.counted, r.institution, r.maaned, r.person, a.atom
                FROM (%s) AS r
                JOIN %s AS a ON a.tuple = r.tuple
                WHERE r.person IS NOT NULL AND r.counted IS NOT NULL AND r.institution IS NOT NULL""".formatted(tables.tuples(relation, more, ""), tables.everyAtom()));
    }

    /** The atoms that feed the series, with the months in which they do. */
    private String members(ScanTables tables, int series) {
        var compiled = tables.compiled();
        var rows = new ArrayList<long[]>();
        for (var atom = 0; atom < compiled.atoms().size(); atom++) {
            var members = compiled.atoms().members(atom);
            for (var epoch = 0; epoch < members.length; epoch++) {
                for (var member : members[epoch]) {
                    if (member == series) {
                        var months = compiled.epochs().months(epoch);
                        rows.add(new long[] {atom, stored(months.first()), stored(months.last())});
                    }
                }
            }
        }
        return reader.lookup("person_atoms", List.of("atom", FIRST, LAST), rows);
    }

    private String spans(PlannedSeries series, Span months, Span years) {
        var rows = spans(series, months).stream()
                .filter(span -> years.holds(Math.floorDiv(span.last(), 12)))
                .map(span -> new long[] {stored(span.first()), stored(span.last())})
                .toList();
        return reader.lookup("person_spans", List.of(FIRST, LAST), rows);
    }

    /** As the rows say it, and in the same order: no engine needs to reckon with months. */
    private static int stored(int month) {
        return Month.ofIndex(month).stored();
    }

    /** Every span that some key figure can ask for, where there are months. */
    private static Set<Span> spans(PlannedSeries series, Span months) {
        var spans = new HashSet<Span>();
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

    private static String query(String rows, String atoms, String spans, Set<Integer> municipalities) {
        return """
                SELECT p.counted, p.institution, s.%1$s, s.%2$s, count(DISTINCT p.person) AS n
                FROM %3$s AS p
                JOIN %4$s AS a ON a.atom = p.atom AND p.maaned BETWEEN a.%1$s AND a.%2$s
                JOIN %5$s AS s ON p.maaned BETWEEN s.%1$s AND s.%2$s
                WHERE p.counted IN %6$s
                GROUP BY 1, 2, 3, 4""".formatted(FIRST, LAST, rows, atoms, spans, Sql.numbers(municipalities));
    }

    private void count(Scan scan, PlannedSeries series, String query, Map<SegmentKey, SparseCells> cells) {
        reader.read(query, row -> {
            var counted = row.whole(0);
            var first = Month.ofStored(Math.toIntExact(row.number(2))).index();
            var last = Month.ofStored(Math.toIntExact(row.number(3))).index();
            var key = new SegmentKey(SegmentKey.Kind.PERSONS, plan.id(), counted, Math.floorDiv(last, 12));
            var sparse = cells.computeIfAbsent(key, _ -> new SparseCells());
            var place = scan.institution().isEmpty() ? counted : sparse.institution(row.text(1));
            sparse.add(CellKey.of(place, series.index(), CellKey.span(last, last - first + 1)), row.number(4));
            return true;
        });
    }
}
