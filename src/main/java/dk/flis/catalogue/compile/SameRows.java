// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Measure;
import dk.flis.catalogue.RowTest;
import dk.flis.catalogue.Selection;
import dk.flis.catalogue.Selection.Clause;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.TimeRule;
import dk.flis.reference.Month;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether some terms together count every row just as often as others do. Rows that no condition tells apart are one kind,
 * and of each kind one is tried.
 */
final class SameRows {

    /** Later than any code is closed. */
    private static final Month NEWEST = new Month(2199, 12);

    private final Map<String, Source> sources;
    private final Map<String, Codes> lists;

    SameRows(Map<String, Source> sources, Map<String, Codes> lists) {
        this.sources = sources;
        this.lists = lists;
    }

    /** All that must be alike, but which rows are taken; institutions only say how finely a figure can be read. */
    private record Counted(
            SourceId source, Measure measure, List<String> municipality, TimeRule time, int back, boolean perDays) {
        static Counted of(Term term) {
            var series = term.series();
            return new Counted(
                    series.source(),
                    series.measure(),
                    series.municipality(),
                    term.time(),
                    term.monthsBack(),
                    term.perDaysOfPeriod());
        }
    }

    /** The first kind of row that is counted otherwise, in Danish; empty when there is none. */
    Optional<String> difference(List<Term> whole, List<Term> parts) {
        return Stream.concat(whole.stream(), parts.stream())
                .map(Counted::of)
                .distinct()
                .flatMap(counted -> difference(counted, of(counted, whole), of(counted, parts)).stream())
                .findFirst();
    }

    private static List<Term> of(Counted counted, List<Term> terms) {
        return terms.stream().filter(term -> Counted.of(term).equals(counted)).toList();
    }

    private Optional<String> difference(Counted counted, List<Term> whole, List<Term> parts) {
        if (!(counted.measure() instanceof Measure.Sum || counted.measure() instanceof Measure.Rows)) {
            return Optional.of("forskellige personer og fraktiler kan ikke lægges sammen");
        }
        var source = Optional.ofNullable(sources.get(counted.source().value())).orElseThrow();
        var clauses = Stream.concat(whole.stream(), parts.stream())
                .flatMap(term -> term.series().selection().clauses().stream())
                .toList();
        return months(clauses).stream()
                .flatMap(month -> difference(source, clauses, month, whole, parts).stream())
                .findFirst();
    }

    private Optional<String> difference(
            Source source, List<Clause> clauses, Month month, List<Term> whole, List<Term> parts) {
        var codes = lists.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, list -> list.getValue().list()));
        var test = new RowTest(source, codes);
        for (var row : rows(new KindsOfValues(source, lists, clauses, month), clauses)) {
            var first = count(whole, test, row, month);
            var second = count(parts, test, row, month);
            if (first != second) {
                return Optional.of("en række i %s%s tæller %s i nøgletallet og %s i delene"
                        .formatted(source.id(), said(row), times(first), times(second)));
            }
        }
        return Optional.empty();
    }

    private static int count(List<Term> terms, RowTest test, Map<String, String> row, Month month) {
        return terms.stream()
                .filter(term -> test.counts(term.series().selection(), row, month))
                .mapToInt(Term::sign)
                .sum();
    }

    private static String times(int number) {
        return number == 1 ? "1 gang" : number + " gange";
    }

    private static String said(Map<String, String> row) {
        return row.isEmpty()
                ? ""
                : row.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + (entry.getValue().isEmpty() ? "tom" : entry.getValue()))
                        .collect(Collectors.joining(", ", " med ", ""));
    }

    /** One row of each kind. */
    private static List<Map<String, String>> rows(KindsOfValues kinds, List<Clause> clauses) {
        List<Map<String, String>> rows = List.of(Map.of());
        for (var column : new Selection(clauses).columns()) {
            var values = kinds.of(column);
            rows = rows.stream()
                    .flatMap(row -> values.stream().map(value -> with(row, column, value)))
                    .toList();
        }
        return rows;
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        var wider = new LinkedHashMap<>(row);
        wider.put(column, value);
        return wider;
    }

    /** The newest, and where a clause begins and ends to hold. */
    private static List<Month> months(List<Clause> clauses) {
        var months = new TreeSet<Month>();
        clauses.stream()
                .flatMap(clause -> clause.valid().stream())
                .flatMap(valid -> Stream.concat(valid.from().stream(), valid.until().stream()))
                .forEach(months::add);
        var all = new LinkedHashSet<Month>();
        all.add(NEWEST);
        all.addAll(months.reversed());
        return List.copyOf(all);
    }
}
