// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static java.util.stream.Collectors.toSet;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.compile.Node.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code forklares_af}: the key figures whose product a figure is. It is checked term for term that the product comes
 * out, for a difference laid on factors that do not multiply to the figure would leave something over.
 */
final class Explanations {

    private final Names<KeyFigure> figures;
    private final DefinitionText definitions;
    private final Faults faults;
    private final List<Chain> chains = new ArrayList<>();

    Explanations(Names<KeyFigure> figures, DefinitionText definitions, Faults faults) {
        this.figures = figures;
        this.definitions = definitions;
        this.faults = faults;
    }

    void declare(KeyFigure figure, List<Text> factors) {
        if (!factors.isEmpty()) {
            chains.add(new Chain(figure, factors));
        }
    }

    /** To be called when every key figure is known, for a chain may name figures of any area. */
    void check() {
        chains.forEach(this::check);
    }

    private void check(Chain chain) {
        var factors = chain.factors().stream()
                .map(figures::find)
                .flatMap(Optional::stream)
                .toList();
        if (factors.size() < chain.factors().size()) {
            return;
        }
        if (explains(chain.figure(), chain.figure(), new HashSet<>())) {
            faults.add(
                    chain.place(),
                    "'%s' forklares i sidste ende af sig selv"
                            .formatted(chain.figure().id()));
            return;
        }
        product(chain, factors);
        levels(chain, factors);
    }

    /** Whether the sought figure is among the factors of one, or among theirs. */
    private boolean explains(KeyFigure sought, KeyFigure figure, Set<KeyFigure> seen) {
        return figure.explainedBy().stream()
                .flatMap(id -> Optional.ofNullable(figures.all().get(id.value())).stream())
                .anyMatch(factor -> factor.equals(sought) || (seen.add(factor) && explains(sought, factor, seen)));
    }

    private void product(Chain chain, List<KeyFigure> factors) {
        var above =
                sides(factors.stream().map(KeyFigure::numerator), chain.figure().denominator());
        var below = sides(
                factors.stream().map(KeyFigure::denominator), chain.figure().numerator());
        var left = less(above, below).or(() -> less(below, above));
        left.ifPresent(side -> faults.add(
                chain.place(),
                "ganget sammen giver nøgletallene ikke '%s', for dette går ikke op i den anden side af brøkerne: %s"
                        .formatted(
                                chain.figure().id(),
                                definitions.of(side).lines().collect(Collectors.joining(" ")))));
    }

    /** One side of all fractions; institutions are left out, for they only say how finely a figure can be read. */
    private static List<List<Term>> sides(Stream<List<Term>> ofFactors, List<Term> ofFigure) {
        return Stream.concat(ofFactors, Stream.of(ofFigure))
                .filter(side -> !side.isEmpty())
                .map(side -> side.stream().map(Explanations::whole).toList())
                .toList();
    }

    private static Term whole(Term term) {
        var series = term.series();
        return new Term(
                term.sign(),
                new Series(
                        series.source(), series.measure(), series.selection(), series.municipality(), Optional.empty()),
                term.time(),
                term.monthsBack(),
                term.perDaysOfPeriod());
    }

    /** Something of the first that the second has no match for. */
    private static Optional<List<Term>> less(List<List<Term>> first, List<List<Term>> second) {
        var rest = new ArrayList<>(first);
        second.forEach(rest::remove);
        return rest.stream().findFirst();
    }

    private void levels(Chain chain, List<KeyFigure> factors) {
        var common = chain.figure().levels().stream()
                .filter(level ->
                        factors.stream().allMatch(factor -> factor.levels().contains(level)))
                .collect(toSet());
        if (common.isEmpty()) {
            faults.add(
                    chain.place(),
                    "'%s' og de nøgletal, der skal forklare det, har intet niveau til fælles"
                            .formatted(chain.figure().id()));
        }
    }

    private record Chain(KeyFigure figure, List<Text> factors) {
        Place place() {
            return factors.getFirst().place();
        }
    }
}
