// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.catalogue.Budgets;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.Condition;
import dk.flis.catalogue.Condition.Pattern;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Selection;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.TimeRule;
import dk.flis.engine.Engine;
import dk.flis.reference.Fraction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The families of the real catalogue on every node of the chart of accounts, until there are enough selections. */
final class BenchSelections {

    static final SourceId ACCOUNTS = new SourceId("regnskab");

    /** A selection, and the same as a WHERE clause for the naive way. */
    record Chosen(Selection selection, String where) {}

    private BenchSelections() {}

    static List<Chosen> of(CodeList functions, int wanted) {
        var chosen = new ArrayList<Chosen>();
        for (var variant = 0; chosen.size() < wanted; variant++) {
            for (var code : functions.entries().keySet()) {
                if (chosen.size() < wanted) {
                    chosen.add(chosen(code, variant));
                }
            }
        }
        return chosen;
    }

    private static Chosen chosen(String code, int variant) {
        var account = "(konto = %s OR konto LIKE %s)".formatted(Engine.literal(code), Engine.literal(code + ".%"));
        var net = with(Map.of(
                "konto",
                below(code),
                "dranst",
                range(1, 2),
                "art",
                new Condition.Not(any(new Pattern.Below("0", '.')))));
        var noCalculated = "(art IS NULL OR NOT (art = '0' OR art LIKE '0.%'))";
        return switch (variant) {
            case 0 ->
                new Chosen(new Selection(List.of(net)), account + " AND dranst IN ('1', '2') AND " + noCalculated);
            case 1 ->
                new Chosen(
                        new Selection(List.of(
                                with(Map.of("konto", below(code), "dranst", range(1, 1))),
                                without(Map.of("konto", below(code), "gruppering", exactly("002"))))),
                        account + " AND dranst = '1' AND gruppering <> '002'");
            default ->
                new Chosen(
                        new Selection(
                                List.of(with(Map.of("konto", below(code), "dranst", range(variant + 1, variant + 1))))),
                        account + " AND dranst = '" + (variant + 1) + "'");
        };
    }

    private static Selection.Clause with(Map<String, Condition> where) {
        return new Selection.Clause(true, where, Optional.empty());
    }

    private static Selection.Clause without(Map<String, Condition> where) {
        return new Selection.Clause(false, where, Optional.empty());
    }

    private static Condition below(String code) {
        return any(new Pattern.Below(code, '.'));
    }

    private static Condition exactly(String code) {
        return any(new Pattern.Exactly(code));
    }

    private static Condition range(long from, long to) {
        return any(new Pattern.Numbers(Optional.of(from), Optional.of(to)));
    }

    private static Condition any(Pattern pattern) {
        return new Condition.AnyOf(List.of(pattern));
    }

    /** The catalogue with one key figure for each selection, an amount, and no others. */
    static Catalogue catalogue(Catalogue real, List<Chosen> chosen, boolean institutions) {
        return catalogue(real, chosen, institutions, List.of());
    }

    /** The same as ratios: each over the sum of the first selection. */
    static Catalogue ratios(Catalogue real, List<Chosen> chosen) {
        return catalogue(real, chosen, false, List.of(flow(chosen.getFirst(), false)));
    }

    private static Term flow(Chosen one, boolean institutions) {
        var series = new Series(
                ACCOUNTS,
                new Measure.Sum("beloeb"),
                one.selection(),
                List.of(),
                institutions ? Optional.of("omkostningssted") : Optional.empty());
        return new Term(1, series, TimeRule.FLOW, 0, false);
    }

    private static Catalogue catalogue(
            Catalogue real, List<Chosen> chosen, boolean institutions, List<Term> denominator) {
        var keyFigures = new LinkedHashMap<KeyFigureId, KeyFigure>();
        for (var one : chosen) {
            var id = new KeyFigureId("bench." + keyFigures.size());
            keyFigures.put(id, keyFigure(id, real, flow(one, institutions), denominator));
        }
        return new Catalogue(
                "bench" + institutions + denominator.size(),
                real.areas(),
                real.municipalities(),
                real.codeLists(),
                Map.of(
                        ACCOUNTS,
                        real.datasets()
                                .getOrDefault(
                                        ACCOUNTS,
                                        real.datasets().values().iterator().next())),
                Map.of(),
                List.of(),
                Map.of(),
                keyFigures,
                Map.of(),
                List.of(),
                List.of());
    }

    private static KeyFigure keyFigure(KeyFigureId id, Catalogue real, Term numerator, List<Term> denominator) {
        return new KeyFigure(
                id,
                real.areas().getFirst().id(),
                "bench",
                id.value(),
                id.value(),
                List.of(id.value()),
                KeyFigure.Kind.ECONOMY,
                "kr.",
                0,
                KeyFigure.Direction.NEUTRAL,
                Set.of(Level.MONTH, Level.YEAR),
                List.of(numerator),
                denominator,
                Fraction.ONE,
                Optional.empty(),
                List.of(),
                true,
                List.of(),
                List.of(),
                Budgets.NONE,
                new KeyFigure.Texts("", "", "", "", "", ""),
                List.of(),
                List.of());
    }
}
