// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.Condition.AnyOf;
import dk.flis.catalogue.Condition.Not;
import dk.flis.catalogue.Condition.Pattern;
import dk.flis.catalogue.Selection.Clause;
import dk.flis.reference.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The meaning of selections against an evaluator that knows only lists of codes. */
class RowTestTest {

    private static final List<String> CODES =
            List.of("5.30.26", "5.30.27", "5.38.52", "5.301.1", "0.25.19", "0.3", "53");
    private static final Month MONTH = new Month(2025, 3);
    private static final RowTest ROWS = new RowTest(source(), Map.of());

    @Property
    void countsARowAsTheLastClauseThatListsIt(
            @ForAll("selections") Selection selection, @ForAll("codes") String code, @ForAll("ages") int age) {
        var row = Map.of("konto", code, "alder", Integer.toString(age));

        assertThat(ROWS.counts(selection, row, MONTH)).isEqualTo(naive(selection, code, age));
    }

    @Property
    void isNeverInDoubtWithoutBridges(@ForAll("selections") Selection selection, @ForAll("codes") String code) {
        assertThat(ROWS.doubtful(selection, Map.of("konto", code), MONTH)).isFalse();
    }

    private static boolean naive(Selection selection, String code, int age) {
        var counted = selection.clauses().isEmpty();
        for (var clause : selection.clauses()) {
            var konto = clause.where().get("konto");
            var alder = clause.where().get("alder");
            if ((konto == null || lists(konto, code)) && (alder == null || within(alder, age))) {
                counted = clause.with();
            }
        }
        return counted;
    }

    /** Which codes a condition lists, found by spelling the segments out. */
    private static boolean lists(Condition condition, String code) {
        return switch (condition) {
            case Not not -> !lists(not.condition(), code);
            case Condition.Both both -> lists(both.first(), code) && lists(both.second(), code);
            case AnyOf any -> any.patterns().stream().anyMatch(pattern -> lists(pattern, code));
        };
    }

    private static boolean lists(Pattern pattern, String code) {
        var segments = List.of(code.split("\\.", -1));
        return switch (pattern) {
            case Pattern.Below below -> {
                var prefix = List.of(below.prefix().split("\\.", -1));
                yield segments.size() >= prefix.size()
                        && segments.subList(0, prefix.size()).equals(prefix);
            }
            case Pattern.Codes range ->
                IntStream.range(0, CODES.size())
                        .filter(at -> CODES.get(at).equals(code))
                        .allMatch(_ -> ordered(range.from(), code) && ordered(code, range.to() + ".99.99"));
            case Pattern.Exactly exactly -> exactly.value().equals(code);
            case Pattern.Numbers _ -> false;
        };
    }

    /** Codes compared as numbers of three digits a segment. */
    private static boolean ordered(String first, String second) {
        return padded(first).compareTo(padded(second)) <= 0;
    }

    private static String padded(String code) {
        return java.util.Arrays.stream(code.split("\\.", -1))
                .map(segment -> "0".repeat(3 - segment.length()) + segment)
                .reduce("", String::concat);
    }

    private static boolean within(Condition condition, int age) {
        return switch (condition) {
            case Not not -> !within(not.condition(), age);
            case Condition.Both both -> within(both.first(), age) && within(both.second(), age);
            case AnyOf any ->
                any.patterns().stream()
                        .anyMatch(pattern -> pattern instanceof Pattern.Numbers numbers
                                && age >= numbers.from().orElse(Long.MIN_VALUE)
                                && age <= numbers.to().orElse(Long.MAX_VALUE));
        };
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of(CODES);
    }

    @Provide
    Arbitrary<Integer> ages() {
        return Arbitraries.integers().between(0, 100);
    }

    @Provide
    Arbitrary<Selection> selections() {
        var konto = conditions(Arbitraries.oneOf(
                Arbitraries.of("5", "5.30", "0", "5.30.26", "53").map(code -> (Pattern) new Pattern.Below(code, '.')),
                Arbitraries.of(new Pattern.Codes("0", "5.30", '.'), new Pattern.Codes("5.30", "5.38", '.'))));
        var alder = conditions(Combinators.combine(ages(), ages()).as((from, to) -> (Pattern)
                new Pattern.Numbers(Optional.of((long) Math.min(from, to)), Optional.of((long) Math.max(from, to)))));
        var where = Arbitraries.oneOf(
                konto.map(condition -> Map.of("konto", condition)),
                alder.map(condition -> Map.of("alder", condition)),
                Combinators.combine(konto, alder).as((one, other) -> Map.of("konto", one, "alder", other)));
        return Combinators.combine(Arbitraries.of(true, false), where)
                .as((with, conditions) -> new Clause(with, conditions, Optional.empty()))
                .list()
                .ofMaxSize(5)
                .map(Selection::new);
    }

    private static Arbitrary<Condition> conditions(Arbitrary<? extends Pattern> patterns) {
        var any = patterns.list().ofMinSize(1).ofMaxSize(3).map(list -> (Condition) new AnyOf(List.copyOf(list)));
        return Arbitraries.oneOf(
                any, any.map(Not::new), Combinators.combine(any, any).as(Condition.Both::new));
    }

    private static Source source() {
        return new Dataset(
                new SourceId("regnskab"),
                new AreaId("oekonomi"),
                "Regnskab",
                "en postering",
                List.of(),
                new Frequency.Monthly(),
                Dataset.USUAL_DUE_DAY,
                Dataset.Deliverer.MUNICIPALITY,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
