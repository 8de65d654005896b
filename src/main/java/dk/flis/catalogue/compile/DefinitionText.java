// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Selection;
import dk.flis.catalogue.Selection.Clause;
import dk.flis.catalogue.Selection.Validity;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.TimeRule;
import dk.flis.reference.Fraction;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a formula says, in Danish, one line for each thing it says. */
final class DefinitionText {

    private final Map<String, Source> sources;
    private final ConditionText conditions;
    private final IdentityHashMap<Term, String> known = new IdentityHashMap<>();

    /** @param sources by id */
    DefinitionText(Map<String, Source> sources, ConditionText conditions) {
        this.sources = sources;
        this.conditions = conditions;
    }

    String of(List<Term> terms) {
        return terms.stream()
                .map(term -> known.computeIfAbsent(term, this::term))
                .collect(Collectors.joining("\n"));
    }

    /** Empty when the factor changes nothing. */
    static String of(Fraction factor) {
        return factor.equals(Fraction.ONE) ? "" : "Resultatet ganges med %s.".formatted(danish(factor));
    }

    private static String danish(Fraction factor) {
        var above = String.format(Locale.of("da"), "%,d", factor.numerator()).replace('-', '−');
        return factor.denominator() == 1
                ? above
                : above + "/" + String.format(Locale.of("da"), "%,d", factor.denominator());
    }

    private String term(Term term) {
        var series = term.series();
        var source = source(series.source());
        var lines = new ArrayList<String>();
        lines.add((term.sign() < 0 ? "Fratrukket " : "") + sentence(measure(series.measure(), source), term.sign()));
        lines.addAll(clauses(series.selection(), source));
        lines.add(time(term.time()));
        if (term.monthsBack() > 0) {
            lines.add("Set %d måneder før perioden.".formatted(term.monthsBack()));
        }
        if (term.perDaysOfPeriod()) {
            lines.add("Delt med antallet af dage i perioden (365 eller 366 på et år).");
        }
        if (!series.municipality().isEmpty()) {
            lines.add(role(series.municipality(), source));
        }
        return String.join("\n", lines);
    }

    private Source source(SourceId id) {
        var source = sources.get(id.value());
        if (source == null) {
            throw new IllegalStateException("a term's source is resolved before its text is made: " + id);
        }
        return source;
    }

    private static String sentence(String text, int sign) {
        var first = text.substring(0, 1);
        return (sign < 0 ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT)) + text.substring(1);
    }

    private String measure(Measure measure, Source source) {
        return switch (measure) {
            case Measure.Sum(var column) ->
                "summen af %s i %s.".formatted(conditions.measured(column, source), name(source));
            case Measure.Rows _ -> "antal rækker i %s (en række er %s).".formatted(name(source), grain(source));
            case Measure.Persons(var column) ->
                "antal forskellige personer (%s) i %s.".formatted(conditions.title(column, source), name(source));
            case Measure.Quantile(var column, var percent) ->
                "%s af %s i %s."
                        .formatted(
                                percent == 50 ? "medianen" : percent + "-procentsfraktilen",
                                conditions.measured(column, source),
                                name(source));
        };
    }

    private static String name(Source source) {
        return switch (source) {
            case Dataset dataset -> dataset.name();
            case Derived derived -> derived.name();
        };
    }

    private static String grain(Source source) {
        return switch (source) {
            case Dataset dataset -> dataset.row();
            case Derived derived -> derived.grain();
        };
    }

    private List<String> clauses(Selection selection, Source source) {
        if (selection.clauses().isEmpty()) {
            return List.of("MED alle rækker");
        }
        return selection.clauses().stream()
                .map(clause -> clause(clause, source))
                .toList();
    }

    private String clause(Clause clause, Source source) {
        var what = clause.where().entrySet().stream()
                .map(entry -> conditions.title(entry.getKey(), source) + " "
                        + conditions.text(entry.getValue(), entry.getKey(), source))
                .collect(Collectors.joining("; "));
        return (clause.with() ? "MED " : "UDEN ")
                + (what.isEmpty() ? "alle rækker" : what)
                + clause.valid().map(DefinitionText::validity).orElse("");
    }

    private static String validity(Validity valid) {
        var from = valid.from().map(Month::toString);
        var until = valid.until().map(Month::toString);
        if (from.isEmpty()) {
            return until.map(" (til og med %s)"::formatted).orElse("");
        }
        return until.map(last -> " (%s til %s)".formatted(from.get(), last)).orElse(" (fra %s)".formatted(from.get()));
    }

    private static String time(TimeRule rule) {
        return switch (rule) {
            case FLOW -> "Periodens måneder lægges sammen.";
            case END -> "Ultimo: som det står i periodens sidste måned.";
            case START -> "Primo: som det står 1. januar i periodens år (rækkerne fra december før).";
            case SCHOOL_START -> "Ved skolestart: som det står i september.";
            case AVERAGE -> "Gennemsnittet af periodens måneder.";
            case TO_DATE -> "Månederne fra januar til og med periodens sidste måned lægges sammen.";
            case WHOLE_YEAR -> "Hele kalenderåret lægges sammen, uanset periode.";
            case LATEST ->
                "Seneste kendte måned i eller før perioden; tallet er foreløbigt, til perioden selv er kendt.";
        };
    }

    private String role(List<String> columns, Source source) {
        return columns.stream()
                .map(column -> column.equals("kommune") ? "den leverende kommune" : conditions.title(column, source))
                .collect(Collectors.joining(", ellers ", "Regnes til ", "."));
    }
}
