// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.TimeRule;
import dk.flis.engine.FactReader;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Distinct persons, span by span: they do not add over months, so each span that a key figure asks for is counted by
 * itself, all of them in one walk over the rows. They add over municipalities only as the sum of municipal counts.
 */
final class CountPersons {

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
     * What was delivered, by municipality.
     *
     * @param sizes how many rows
     * @param rows of some of them, as SQL
     */
    record Delivered(SortedMap<Integer, Long> sizes, Function<Collection<Integer>, String> rows) {}

    /**
     * The cells of the spans that end in those years.
     *
     * @param delivered rows of all the months that such a span can reach
     * @param municipalities the municipalities counted whose cells are wanted
     */
    void count(Delivered delivered, Span months, Span years, Set<Integer> municipalities, Segments pack) {
        var cells = new TreeMap<SegmentKey, SparseCells>();
        for (var scan : scans(plan)) {
            for (var some : parts(scan, delivered, municipalities)) {
                count(scan, delivered.rows().apply(some), some, months, years, cells);
            }
        }
        cells.forEach((key, sparse) -> pack.add(key, sparse.bytes()));
    }

    /** Rows are put in order, which is dear for many at once; whoever names another municipality must see them all. */
    private List<? extends Collection<Integer>> parts(Scan scan, Delivered delivered, Set<Integer> municipalities) {
        if (!scan.role().isEmpty()) {
            return List.of(municipalities);
        }
        var sizes = new TreeMap<>(delivered.sizes());
        sizes.keySet().retainAll(municipalities);
        return Batch.groups(sizes, reader.municipalitiesAtOnce());
    }

    private void count(
            Scan scan,
            String relation,
            Collection<Integer> municipalities,
            Span months,
            Span years,
            Map<SegmentKey, SparseCells> cells) {
        var tables = workspace.known(scan, relation);
        var spans = scan.series().stream()
                .map(series -> new PersonSpans(spans(series, months).stream()
                        .filter(span -> years.holds(Math.floorDiv(span.last(), 12)))
                        .toList()))
                .toList();
        var walk = new WalkPersons(tables.compiled(), spans, (counted, institution, series, span, persons) -> {
            var key = new SegmentKey(SegmentKey.Kind.PERSONS, plan.id(), counted, Math.floorDiv(span.last(), 12));
            var sparse = cells.computeIfAbsent(key, _ -> new SparseCells());
            var place = scan.institution().isEmpty() ? counted : sparse.institution(institution);
            var index = scan.series().get(series).index();
            sparse.add(CellKey.of(place, index, CellKey.span(span.last(), span.length())), persons);
        });
        reader.read(query(tables, relation, municipalities), walk::row);
        walk.end();
    }

    /** Spans may reach a year back: a rolling year or a school year that ends in January. */
    static Span reach(Span years) {
        return Span.between((years.first() - 1) * 12, years.last() * 12 + 11);
    }

    private static String query(ScanTables tables, String relation, Collection<Integer> municipalities) {
        return """
                SELECT r.counted, r.institution, r.person, r.maaned, a.atom
                FROM %s AND r.counted IN %s
                ORDER BY 1, 2, 3, 4""".formatted(joined(tables, relation), Sql.numbers(municipalities));
    }

    /** Distinct persons month by month, as far as one statement can say it: spans it cannot. */
    static String grouped(ScanTables tables, String relation) {
        return """
                SELECT r.counted, r.institution, r.maaned, a.atom, count(DISTINCT r.person) AS n
                FROM %s
                GROUP BY 1, 2, 3, 4""".formatted(joined(tables, relation));
    }

    private static String joined(ScanTables tables, String relation) {
        var scan = tables.compiled().scan();
        var counted = scan.role().isEmpty() ? "f.kommune" : Sql.municipality(scan.role());
        var institution = scan.institution()
                .map(column -> Sql.text(tables.compiled().source(), column))
                .orElse("''");
        var more = ", %s AS counted, %s AS institution, f.%s AS person"
                .formatted(counted, institution, Sql.name(scan.person().orElseThrow()));
        return """
                (%s) AS r
                JOIN %s AS a ON a.tuple = r.tuple
                WHERE r.person IS NOT NULL AND r.institution IS NOT NULL""".formatted(tables.tuples(relation, more, ""), tables.everyAtom());
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
}
