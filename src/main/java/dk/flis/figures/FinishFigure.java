// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.Term;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The last step of a figure: terms to two numbers, factor, prices, and the one division. */
final class FinishFigure {

    private static final int VALUE_DECIMALS = 10;

    private final Catalogue catalogue;
    private final KeyFigure keyFigure;
    private final Period period;
    private final Prices prices;

    FinishFigure(Catalogue catalogue, KeyFigure keyFigure, Period period, Prices prices) {
        this.catalogue = catalogue;
        this.keyFigure = keyFigure;
        this.period = period;
        this.prices = prices;
    }

    /** What is known of it, though the figure itself is missing. */
    Figure missing(Optional<Part> numerator, Optional<Part> denominator) {
        var above = numerator.flatMap(part -> number(keyFigure.numerator(), part));
        var below = keyFigure.denominator().isEmpty()
                ? Optional.<Exact>empty()
                : denominator.flatMap(part -> number(keyFigure.denominator(), part));
        return new Figure(
                above.map(number -> written(number, keyFigure.numerator())),
                below.map(number -> written(number, keyFigure.denominator())),
                Optional.empty(),
                State.MISSING,
                false,
                numerator.map(Part::present).orElse(0),
                numerator.map(Part::expected).orElse(0),
                fewest(numerator, denominator));
    }

    Figure figure(Part numerator, Part denominator, boolean provisional, int present, int expected) {
        var above = number(keyFigure.numerator(), numerator).flatMap(this::deflated);
        var below = keyFigure.denominator().isEmpty()
                ? Optional.of(Exact.ONE)
                : number(keyFigure.denominator(), denominator);
        var divisible = above.isPresent() && below.isPresent() && !below.get().isZero();
        var value = divisible
                ? Optional.of(above.get()
                        .times(Exact.of(keyFigure.factor()))
                        .dividedBy(below.get())
                        .rounded(VALUE_DECIMALS))
                : Optional.<BigDecimal>empty();
        return new Figure(
                above.map(number -> written(number, keyFigure.numerator())),
                keyFigure.denominator().isEmpty()
                        ? Optional.empty()
                        : below.map(number -> written(number, keyFigure.denominator())),
                value,
                divisible ? state(above.get()) : State.NOT_APPLICABLE,
                provisional,
                present,
                expected,
                fewest(Optional.of(numerator), Optional.of(denominator)));
    }

    private static State state(Exact above) {
        return above.isZero() ? State.ZERO : State.VALUE;
    }

    /** Empty when a term is a quantile of no rows. */
    private Optional<Exact> number(List<Term> terms, Part part) {
        var sum = Exact.ZERO;
        for (var i = 0; i < terms.size(); i++) {
            var number = number(terms.get(i), part.amounts().get(i));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(number.get().times(terms.get(i).sign()));
        }
        return Optional.of(sum);
    }

    private Optional<Exact> number(Term term, Amount amount) {
        var number = switch (amount) {
            case Amount.Total total -> Optional.of(total.sum());
            case Amount.Histogram histogram -> quantile(term, histogram);
        };
        return term.perDaysOfPeriod() ? number.map(days -> days.dividedBy(Exact.of(Timing.days(period)))) : number;
    }

    private static Optional<Exact> quantile(Term term, Amount.Histogram histogram) {
        return term.series().measure() instanceof Measure.Quantile quantile && histogram.count() > 0
                ? Optional.of(histogram.quantile(quantile.percent()))
                : Optional.empty();
    }

    private Optional<Exact> deflated(Exact number) {
        return switch (prices) {
            case CURRENT -> Optional.of(number);
            case FIXED ->
                keyFigure
                        .prices()
                        .flatMap(list ->
                                Optional.ofNullable(catalogue.codeLists().get(list)))
                        .flatMap(index -> FixedPrices.factor(index, period))
                        .map(number::times);
        };
    }

    /** Kroner with two decimals; other numbers with those of their column, or up to ten when that is not exact. */
    private BigDecimal written(Exact number, List<Term> terms) {
        var decimals = terms.stream().mapToInt(this::decimals).max().orElse(0);
        var plain = number.rounded(decimals);
        if (Exact.of(plain).dividedBy(Exact.ONE).plus(number.times(-1)).isZero()
                || terms.stream().anyMatch(this::money)) {
            return plain;
        }
        var longer = number.rounded(VALUE_DECIMALS).stripTrailingZeros();
        return longer.scale() < decimals ? longer.setScale(decimals) : longer;
    }

    private int decimals(Term term) {
        return PlannedSeries.scale(term.series(), source(term));
    }

    private boolean money(Term term) {
        return term.series()
                .measure()
                .over()
                .flatMap(source(term)::column)
                .flatMap(Column::unit)
                .filter(unit -> unit.startsWith("kr"))
                .isPresent();
    }

    private OptionalLong fewest(Optional<Part> numerator, Optional<Part> denominator) {
        var counts = new ArrayList<Long>();
        numerator.ifPresent(part -> persons(keyFigure.numerator(), part, counts));
        denominator.ifPresent(part -> persons(keyFigure.denominator(), part, counts));
        return counts.stream()
                .filter(count -> count > 0)
                .mapToLong(Long::longValue)
                .min();
    }

    private void persons(List<Term> terms, Part part, List<Long> counts) {
        for (var i = 0; i < terms.size(); i++) {
            if (countsPersons(terms.get(i))) {
                counts.add(
                        switch (part.amounts().get(i)) {
                            case Amount.Total total -> total.sum().rounded(0).longValueExact();
                            case Amount.Histogram histogram -> histogram.count();
                        });
            }
        }
    }

    /** Rows of a source that names persons are counts of persons' registrations. */
    private boolean countsPersons(Term term) {
        var named = source(term).columns().stream().anyMatch(column -> column.type() instanceof Column.Type.Person);
        return switch (term.series().measure()) {
            case Measure.Persons _ -> true;
            case Measure.Rows _, Measure.Quantile _ -> named;
            case Measure.Sum _ -> false;
        };
    }

    private Source source(Term term) {
        return catalogue.source(term.series().source());
    }
}
