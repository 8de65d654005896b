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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The last step of a figure: terms to two numbers, factor, prices, and the one division. One for each key figure read. */
final class FinishFigure {

    private static final int VALUE_DECIMALS = 10;

    private final Catalogue catalogue;
    private final KeyFigure keyFigure;
    private final Prices prices;
    private final Written above;
    private final Written below;

    FinishFigure(Catalogue catalogue, KeyFigure keyFigure, Prices prices) {
        this.catalogue = catalogue;
        this.keyFigure = keyFigure;
        this.prices = prices;
        this.above = Written.of(keyFigure.numerator(), catalogue);
        this.below = Written.of(keyFigure.denominator(), catalogue);
    }

    /**
     * How the sum of some terms is written, and which of them count persons.
     *
     * @param decimals those of the finest column
     * @param persons positions among the terms
     */
    private record Written(List<Term> terms, int decimals, boolean money, List<Integer> persons) {

        static Written of(List<Term> terms, Catalogue catalogue) {
            return new Written(
                    terms,
                    terms.stream()
                            .mapToInt(term -> PlannedSeries.scale(term.series(), source(term, catalogue)))
                            .max()
                            .orElse(0),
                    terms.stream().anyMatch(term -> money(term, source(term, catalogue))),
                    IntStream.range(0, terms.size())
                            .filter(at -> Persons.counts(terms.get(at), source(terms.get(at), catalogue)))
                            .boxed()
                            .toList());
        }

        private static Source source(Term term, Catalogue catalogue) {
            return catalogue.source(term.series().source());
        }

        private static boolean money(Term term, Source source) {
            return term.series()
                    .measure()
                    .over()
                    .flatMap(source::column)
                    .flatMap(Column::unit)
                    .filter(unit -> unit.startsWith("kr"))
                    .isPresent();
        }

        /** Kroner with two decimals; other numbers with those of their column, or up to ten when that is not exact. */
        BigDecimal text(Exact number) {
            if (money || number.hasDecimals(decimals)) {
                return number.rounded(decimals);
            }
            var longer = number.rounded(VALUE_DECIMALS).stripTrailingZeros();
            return longer.scale() < decimals ? longer.setScale(decimals) : longer;
        }
    }

    /** What is known of it, though the figure itself is missing. */
    Figure missing(Optional<Part> numerator, Optional<Part> denominator, Period period) {
        var upper = numerator.flatMap(part -> number(above, part, period));
        var lower = keyFigure.denominator().isEmpty()
                ? Optional.<Exact>empty()
                : denominator.flatMap(part -> number(below, part, period));
        return new Figure(
                upper.map(above::text),
                lower.map(below::text),
                Optional.empty(),
                State.MISSING,
                false,
                numerator.map(Part::present).orElse(0),
                numerator.map(Part::expected).orElse(0),
                Optional.empty(),
                numerator.map(part -> hidden(above, part)).orElse(false)
                        || denominator.map(part -> hidden(below, part)).orElse(false));
    }

    Figure figure(Part numerator, Part denominator, Period period, boolean provisional, int present, int expected) {
        var upper = number(above, numerator, period).flatMap(number -> deflated(number, period));
        var lower = keyFigure.denominator().isEmpty() ? Optional.of(Exact.ONE) : number(below, denominator, period);
        var small = hidden(above, numerator) || hidden(below, denominator);
        return divided(upper, lower, new Basis(provisional, present, expected, small));
    }

    /** What a figure rests on. */
    record Basis(boolean provisional, int present, int expected, boolean hidden) {}

    /** The one division. */
    Figure divided(Optional<Exact> upper, Optional<Exact> lower, Basis basis) {
        var divisible = upper.isPresent() && lower.isPresent() && !lower.get().isZero();
        var value = divisible
                ? Optional.of(upper.get()
                        .times(Exact.of(keyFigure.factor()))
                        .dividedBy(lower.get())
                        .rounded(VALUE_DECIMALS))
                : Optional.<BigDecimal>empty();
        return new Figure(
                upper.map(above::text),
                keyFigure.denominator().isEmpty() ? Optional.empty() : lower.map(below::text),
                value,
                divisible ? state(upper.get()) : State.NOT_APPLICABLE,
                basis.provisional(),
                basis.present(),
                basis.expected(),
                upper.flatMap(number -> lower.map(divisor -> new Figure.Ratio(number, divisor))),
                basis.hidden());
    }

    /** A sum of municipalities hides what is small of itself; what is hidden of its members is not hidden in it. */
    Figure whole(Part numerator, Part denominator, Period period, boolean provisional, int present, int expected) {
        return figure(numerator.shown(), denominator.shown(), period, provisional, present, expected);
    }

    /** Whether a municipality's parts are hidden from others. */
    boolean hides(Part numerator, Part denominator) {
        return hidden(above, numerator) || hidden(below, denominator);
    }

    private static State state(Exact upper) {
        return upper.isZero() ? State.ZERO : State.VALUE;
    }

    /** Empty when a term is a quantile of no rows. */
    private static Optional<Exact> number(Written written, Part part, Period period) {
        var terms = written.terms();
        if (terms.size() == 1) {
            return number(terms.getFirst(), part.amounts().getFirst(), period)
                    .map(number -> number.times(terms.getFirst().sign()));
        }
        var sum = Exact.ZERO;
        for (var i = 0; i < terms.size(); i++) {
            var number = number(terms.get(i), part.amounts().get(i), period);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(number.get().times(terms.get(i).sign()));
        }
        return Optional.of(sum);
    }

    private static Optional<Exact> number(Term term, Amount amount, Period period) {
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

    private Optional<Exact> deflated(Exact number, Period period) {
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

    /** By itself small, or hidden in the publication because another is. */
    private static boolean hidden(Written written, Part part) {
        return part.hidden()
                || (!written.persons().isEmpty()
                        && written.persons().stream()
                                .anyMatch(at ->
                                        Persons.count(part.amounts().get(at)).isBetween(0, FindSmallCells.LEAST)));
    }
}
