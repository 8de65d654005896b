// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks at all figures of a publication for key figures that are one under two names, and for those that few have. */
public final class ProveFigures {

    /** So many of the newest periods of a kind are compared first; few pairs are left to compare in all. */
    private static final int AT_FIRST = 3;

    private final Catalogue catalogue;
    private final Evaluate evaluate;

    /** @param marts the folder that {@link Publish} writes to */
    public ProveFigures(Catalogue catalogue, Path marts, Publication publication) {
        this.catalogue = catalogue;
        this.evaluate = new Evaluate(
                catalogue,
                Marts.keepingNothing(marts, catalogue).of(publication).mart(),
                KeptFigures.none());
    }

    /** Two key figures with equal numerator, denominator and value in every municipality and period that both have. */
    public record Equal(KeyFigureId first, KeyFigureId second) {}

    /**
     * How far a key figure reaches.
     *
     * @param period empty when nobody has a figure at all
     * @param present municipalities that delivered what it needs
     * @param values those of them with a value that is not nil
     * @param different how many different values there are
     */
    public record Reach(KeyFigureId keyFigure, Optional<Period> period, int present, int values, int different) {}

    private record Numbers(
            Optional<BigDecimal> numerator, Optional<BigDecimal> denominator, Optional<BigDecimal> value, State state) {
        static Numbers of(Figure figure) {
            return new Numbers(
                    plain(figure.numerator()), plain(figure.denominator()), plain(figure.value()), figure.state());
        }

        /** 1.0 and 1.00 are one number. */
        private static Optional<BigDecimal> plain(Optional<BigDecimal> number) {
            return number.map(BigDecimal::stripTrailingZeros);
        }
    }

    public List<Equal> equal() {
        var alike = new HashMap<List<Object>, List<KeyFigure>>();
        for (var keyFigure : catalogue.keyFigures().values()) {
            for (var level : keyFigure.levels()) {
                var periods = periods(keyFigure, level);
                var newest = periods.subList(Math.max(0, periods.size() - AT_FIRST), periods.size());
                var numbers = newest.stream()
                        .flatMap(period -> numbers(keyFigure, period))
                        .toList();
                if (numbers.stream().anyMatch(number -> number.value().isPresent())) {
                    alike.computeIfAbsent(List.of(level, newest, numbers.hashCode()), _ -> new ArrayList<>())
                            .add(keyFigure);
                }
            }
        }
        var known = new HashMap<Equal, Boolean>();
        alike.values().forEach(group -> compare(group, known));
        return known.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(pair -> pair.first().value() + " " + pair.second()))
                .toList();
    }

    /** Each with the first that it equals: of three that are equal two pairs are told. */
    private void compare(List<KeyFigure> group, Map<Equal, Boolean> known) {
        var unlike = new ArrayList<KeyFigure>();
        for (var keyFigure : group) {
            var equal = unlike.stream()
                    .anyMatch(other -> known.computeIfAbsent(new Equal(other.id(), keyFigure.id()), this::everywhere));
            if (!equal) {
                unlike.add(keyFigure);
            }
        }
    }

    private boolean everywhere(Equal pair) {
        var first = catalogue.keyFigure(pair.first()).orElseThrow();
        var second = catalogue.keyFigure(pair.second()).orElseThrow();
        return first.levels().stream()
                .filter(second.levels()::contains)
                .flatMap(level -> periods(first, level).stream())
                .allMatch(period -> numbers(first, period)
                        .toList()
                        .equals(numbers(second, period).toList()));
    }

    private List<Period> periods(KeyFigure keyFigure, Level level) {
        return evaluate.periods(keyFigure, level);
    }

    private Stream<Numbers> numbers(KeyFigure keyFigure, Period period) {
        return catalogue.municipalities().keySet().stream().map(code -> Numbers.of(figure(keyFigure, code, period)));
    }

    private Figure figure(KeyFigure keyFigure, MunicipalityCode code, Period period) {
        return evaluate.figure(keyFigure, new Place.OneMunicipality(code), period, Prices.CURRENT);
    }

    /** Of every key figure, in the last full year or the newest period of what it has. */
    public List<Reach> reach() {
        var newest = new NewestPeriod(catalogue, evaluate);
        return catalogue.keyFigures().values().stream()
                .map(keyFigure -> reach(keyFigure, newest.of(keyFigure)))
                .toList();
    }

    private Reach reach(KeyFigure keyFigure, Optional<Period> period) {
        var present = period.stream()
                .flatMap(known -> numbers(keyFigure, known))
                .filter(numbers -> numbers.state() != State.MISSING)
                .toList();
        var values = present.stream()
                .filter(numbers -> numbers.state() == State.VALUE)
                .map(Numbers::value)
                .toList();
        return new Reach(keyFigure.id(), period, present.size(), values.size(), (int)
                values.stream().distinct().count());
    }
}
