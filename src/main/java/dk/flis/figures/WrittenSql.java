// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Condition;
import dk.flis.catalogue.Condition.Pattern;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Selection.Clause;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.TimeRule;
import dk.flis.reference.Month;
import dk.flis.reference.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A key figure as the SQL that a statistician would write over the delivered rows, for one period, by municipality: to be
 * read and run elsewhere. FLIS computes otherwise and comes to the same (ARCHITECTURE.md).
 */
public final class WrittenSql {

    private static final String FLOW_ALIAS = "tal";

    private final Catalogue catalogue;

    public WrittenSql(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public String of(KeyFigure keyFigure, Period period) {
        var parts = new LinkedHashMap<String, String>();
        sources(keyFigure).forEach((id, sql) -> parts.put(id, sql));
        var numerator = terms("taeller", keyFigure.numerator(), period, parts);
        var denominator = terms("naevner", keyFigure.denominator(), period, parts);
        var with = parts.entrySet().stream()
                .map(part -> "%s AS (\n%s\n)".formatted(name(part.getKey()), indented(part.getValue())))
                .collect(Collectors.joining(",\n"));
        return notes(keyFigure) + "WITH " + with + "\n" + result(keyFigure, numerator, denominator);
    }

    /** What the statement leaves to who runs it. */
    private String notes(KeyFigure keyFigure) {
        var lists = Plan.terms(keyFigure)
                .map(Term::series)
                .flatMap(series -> bridged(series).stream())
                .distinct()
                .sorted()
                .toList();
        return lists.isEmpty()
                ? ""
                : "-- Koder fra ældre år er først ført frem til den nyeste liste: " + String.join(", ", lists) + "\n";
    }

    private List<String> bridged(Series series) {
        var source = catalogue.source(series.source());
        return series.selection().columns().stream()
                .flatMap(name -> source.column(name).stream())
                .flatMap(column -> column.type() instanceof Column.Type.Code code
                        ? Optional.ofNullable(catalogue.codeLists().get(code.list())).stream()
                        : java.util.stream.Stream.<CodeList>empty())
                .filter(list -> !list.bridges().isEmpty())
                .map(CodeList::id)
                .toList();
    }

    /** Derived datasets, each after those that it reads. */
    private Map<String, String> sources(KeyFigure keyFigure) {
        var made = new LinkedHashMap<String, String>();
        Plan.terms(keyFigure).forEach(term -> add(term.series().source(), made));
        return made;
    }

    private void add(SourceId id, Map<String, String> made) {
        if (catalogue.source(id) instanceof Derived derived && !made.containsKey(id.value())) {
            derived.dependsOn().keySet().forEach(read -> add(read, made));
            made.put(id.value(), derived.sql().strip());
        }
    }

    private List<String> terms(String name, List<Term> terms, Period period, Map<String, String> parts) {
        return IntStream.range(0, terms.size())
                .mapToObj(at -> {
                    var alias = terms.size() == 1 ? name : name + "_" + (at + 1);
                    parts.put(alias, term(terms.get(at), period));
                    return (terms.get(at).sign() < 0 ? "-" : at == 0 ? "" : "+") + alias;
                })
                .toList();
    }

    private String term(Term term, Period period) {
        var series = term.series();
        var source = catalogue.source(series.source());
        var lines = new ArrayList<String>();
        lines.add("SELECT %s, %s AS %s".formatted(municipality(series), value(term, period), FLOW_ALIAS));
        lines.add("FROM " + name(series.source().value()));
        lines.add("WHERE " + months(term, period, source));
        if (!series.selection().clauses().isEmpty()) {
            lines.add("  AND CASE");
            series.selection().clauses().reversed().forEach(clause -> lines.add("    " + clause(clause, source)));
            lines.add("    ELSE 0 END = 1");
        }
        lines.add("GROUP BY 1");
        return String.join("\n", lines);
    }

    /** A clause that comes later decides, so it is asked first. */
    private String clause(Clause clause, Source source) {
        var conditions = new ArrayList<String>();
        clause.valid().ifPresent(valid -> {
            valid.from().ifPresent(month -> conditions.add("maaned >= " + month.stored()));
            valid.until().ifPresent(month -> conditions.add("maaned <= " + month.stored()));
        });
        clause.where().forEach((column, condition) -> conditions.add(condition(column, condition, source)));
        return "WHEN %s THEN %d"
                .formatted(
                        conditions.isEmpty() ? "TRUE" : String.join("\n         AND ", conditions),
                        clause.with() ? 1 : 0);
    }

    private static String municipality(Series series) {
        return series.municipality().isEmpty()
                ? "kommune"
                : series.municipality().stream()
                        .map(column ->
                                column.equals("kommune") ? column : "CAST(NULLIF(%s, '') AS INTEGER)".formatted(column))
                        .collect(Collectors.joining(", ", "COALESCE(", ") AS kommune"));
    }

    private String value(Term term, Period period) {
        var measured = switch (term.series().measure()) {
            case Measure.Sum(var column) -> "SUM(%s)".formatted(column);
            case Measure.Rows _ -> "COUNT(*)";
            case Measure.Persons(var column) -> "COUNT(DISTINCT %s)".formatted(column);
            case Measure.Quantile(var column, var percent) ->
                "PERCENTILE_CONT(0.%02d) WITHIN GROUP (ORDER BY %s)".formatted(percent, column);
        };
        var averaged = term.time() == TimeRule.AVERAGE ? measured + " / " + months(term, period) + ".0" : measured;
        return term.perDaysOfPeriod() ? averaged + " / " + Timing.days(period) + ".0" : averaged;
    }

    /** All of them are taken to be delivered. */
    private long months(Term term, Period period) {
        var source = catalogue.source(term.series().source());
        return Timing.span(term.time(), period, term.monthsBack())
                .months()
                .filter(month -> source.frequency().expects(Month.ofIndex(month)))
                .count();
    }

    /** As {@link Timing} takes them. */
    private static String months(Term term, Period period, Source source) {
        var span = Timing.span(term.time(), period, term.monthsBack());
        var last = Month.ofIndex(span.last());
        return switch (term.time()) {
            case FLOW, AVERAGE, TO_DATE, WHOLE_YEAR -> between(Month.ofIndex(span.last() - span.length() + 1), last);
            case START, SCHOOL_START -> "maaned = " + last.stored();
            case END -> "maaned = " + lastExpected(span, source).stored();
            case LATEST ->
                "maaned = (SELECT MAX(maaned) FROM %s WHERE maaned <= %d)"
                        .formatted(name(source.id().value()), last.stored());
        };
    }

    private static Month lastExpected(Span span, Source source) {
        return IntStream.iterate(span.last(), month -> month > span.last() - span.length(), month -> month - 1)
                .mapToObj(Month::ofIndex)
                .filter(source.frequency()::expects)
                .findFirst()
                .orElse(Month.ofIndex(span.last()));
    }

    private static String between(Month first, Month last) {
        return first.equals(last)
                ? "maaned = " + first.stored()
                : "maaned BETWEEN %d AND %d".formatted(first.stored(), last.stored());
    }

    private String condition(String column, Condition condition, Source source) {
        return switch (condition) {
            case Condition.AnyOf(var patterns) -> any(column, patterns, source);
            // A row without a value is not among the values named.
            case Condition.Not(var other) -> "(" + condition(column, other, source) + ") IS NOT TRUE";
            case Condition.Both(var first, var second) ->
                "(" + condition(column, first, source) + " AND " + condition(column, second, source) + ")";
        };
    }

    private String any(String column, List<Pattern> patterns, Source source) {
        var exact = patterns.stream()
                .filter(Pattern.Exactly.class::isInstance)
                .map(Pattern.Exactly.class::cast)
                .filter(pattern -> !pattern.value().isEmpty())
                .map(pattern -> literal(column, pattern.value(), source))
                .toList();
        var parts = new ArrayList<String>();
        if (!exact.isEmpty()) {
            parts.add(
                    exact.size() == 1
                            ? column + " = " + exact.getFirst()
                            : column + " IN (" + String.join(", ", exact) + ")");
        }
        patterns.stream()
                .filter(pattern -> !(pattern instanceof Pattern.Exactly(var value)) || value.isEmpty())
                .forEach(pattern -> parts.add(pattern(column, pattern, source)));
        return parts.size() == 1 ? parts.getFirst() : "(" + String.join(" OR ", parts) + ")";
    }

    private String pattern(String column, Pattern pattern, Source source) {
        return switch (pattern) {
            // Of those only what has no value comes here.
            case Pattern.Exactly _ -> column + " IS NULL";
            case Pattern.Below(var prefix, var separator) -> below(column, prefix, separator);
            case Pattern.Numbers(var from, var to) -> numbers(number(column, source), from, to);
            case Pattern.Codes range -> codes(column, range, source);
        };
    }

    private static String below(String column, String prefix, char separator) {
        return "(%s = %s OR %1$s LIKE %s)".formatted(column, quoted(prefix), quoted(prefix + separator + "%"));
    }

    /** Codes are in the order of the list, which that of text is not: 90–110 takes 100. */
    private String codes(String column, Pattern.Codes range, Source source) {
        return source.column(column)
                .map(Column::type)
                .flatMap(type -> type instanceof Column.Type.Code code
                        ? Optional.ofNullable(catalogue.codeLists().get(code.list()))
                        : Optional.<CodeList>empty())
                .map(list -> list.entries().keySet().stream()
                        .filter(range::test)
                        .map(WrittenSql::quoted)
                        .collect(Collectors.joining(", ", column + " IN (", ")")))
                .orElseGet(() -> "(%s BETWEEN %s AND %s OR %s)"
                        .formatted(
                                column,
                                quoted(range.from()),
                                quoted(range.to()),
                                below(column, range.to(), range.separator())));
    }

    private static String numbers(String number, Optional<Long> from, Optional<Long> to) {
        if (from.isPresent() && to.isPresent()) {
            return "%s BETWEEN %d AND %d".formatted(number, from.get(), to.get());
        }
        return from.map(least -> number + " >= " + least)
                .or(() -> to.map(most -> number + " <= " + most))
                .orElse(number + " IS NOT NULL");
    }

    /** Codes are stored as text. */
    private static String number(String column, Source source) {
        return isNumber(column, source) ? column : "CAST(%s AS DECIMAL)".formatted(column);
    }

    private static String literal(String column, String value, Source source) {
        return isNumber(column, source) ? value : quoted(value);
    }

    private static boolean isNumber(String column, Source source) {
        return source.column(column)
                .map(Column::type)
                .filter(type -> type instanceof Column.Type.Whole || type instanceof Column.Type.Exact)
                .isPresent();
    }

    /** A name that is more than letters, digits and underscores stands in quotes. */
    private static String name(String name) {
        return name.matches("[a-z][a-z0-9_]*") ? name : '"' + name + '"';
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    private static String result(KeyFigure keyFigure, List<String> numerator, List<String> denominator) {
        var first = alias(numerator.getFirst());
        var factor = keyFigure.factor().equals(dk.flis.reference.Fraction.ONE) ? "" : keyFigure.factor() + ".0 * ";
        var above = sum(numerator);
        var lines = new ArrayList<String>();
        lines.add("SELECT %s.kommune, %s%s AS noegletal"
                .formatted(
                        first,
                        factor,
                        denominator.isEmpty() ? above : above + " / NULLIF(" + sum(denominator) + ", 0)"));
        lines.add("FROM " + first);
        numerator.stream().skip(1).forEach(name -> lines.add("LEFT JOIN " + alias(name) + " USING (kommune)"));
        denominator.forEach(name -> lines.add((numerator.size() + denominator.size() > 2 ? "LEFT JOIN " : "JOIN ")
                + alias(name) + " USING (kommune)"));
        lines.add("ORDER BY 1;");
        return String.join("\n", lines);
    }

    private static String sum(List<String> names) {
        var text = names.stream()
                .map(name -> (name.startsWith("-") ? " - " : name.startsWith("+") ? " + " : "")
                        + (names.size() == 1
                                ? alias(name) + "." + FLOW_ALIAS
                                : "COALESCE(%s.%s, 0)".formatted(alias(name), FLOW_ALIAS)))
                .collect(Collectors.joining());
        return names.size() == 1 ? text.strip() : "(" + text.strip() + ")";
    }

    private static String alias(String name) {
        return name.replaceFirst("^[+-]", "");
    }

    private static String indented(String sql) {
        return sql.lines().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }
}
