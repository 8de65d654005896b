// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigure.Direction;
import dk.flis.catalogue.Measure;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An own figure against another: of another place, of another period, or of what was budgeted.
 *
 * @param difference own − other; empty when either has no value
 * @param percent difference in per cent of the other's size, one decimal; empty also when the other is nil
 */
public record Comparison(
        Cell own, Cell other, Optional<BigDecimal> difference, Optional<BigDecimal> percent, Optional<Status> status) {

    /** Up to this many per cent from the other one is level with it; the page says so. */
    public static final int LEVEL_PERCENT = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** An amount or a number follows the size of a place: it is compared with the same place's only. */
    public static Comparison of(KeyFigure keyFigure, Cell own, Cell other) {
        return (isSize(keyFigure) && !own.place().equals(other.place())) || isUneven(own, other)
                ? none(own, other)
                : of(own, other, keyFigure.direction());
    }

    /**
     * Against oneself: half a year is not held against a whole one, nor against the whole year's budget. Of a sum of
     * municipalities present counts these, not months.
     */
    private static boolean isUneven(Cell own, Cell other) {
        var oneself = !own.period().equals(other.period()) || !own.keyFigure().equals(other.keyFigure());
        return oneself && (isPartial(own) || isPartial(other));
    }

    private static boolean isPartial(Cell cell) {
        return switch (cell.place()) {
            case Place.OneMunicipality _, Place.Institution _ -> cell.present() < cell.expected();
            case Place.Country _, Place.Group _ -> false;
        };
    }

    private static boolean isSize(KeyFigure keyFigure) {
        return keyFigure.denominator().isEmpty()
                && keyFigure.numerator().stream()
                        .noneMatch(term -> term.series().measure() instanceof Measure.Quantile);
    }

    static Comparison of(Cell own, Cell other, Direction direction) {
        if (own.value().isEmpty() || other.value().isEmpty()) {
            return none(own, other);
        }
        var base = other.value().get();
        var difference = own.value().get().subtract(base);
        return new Comparison(
                own,
                other,
                Optional.of(difference),
                percent(difference, base),
                Optional.of(status(difference, base, direction)));
    }

    private static Comparison none(Cell own, Cell other) {
        return new Comparison(own, other, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<BigDecimal> percent(BigDecimal difference, BigDecimal base) {
        return base.signum() == 0
                ? Optional.empty()
                : Optional.of(difference.multiply(HUNDRED).divide(base.abs(), 1, RoundingMode.HALF_UP));
    }

    private static Status status(BigDecimal difference, BigDecimal base, Direction direction) {
        var margin = base.abs().multiply(BigDecimal.valueOf(LEVEL_PERCENT));
        if (difference.abs().multiply(HUNDRED).compareTo(margin) <= 0) {
            return Status.EVEN;
        }
        var higher = difference.signum() > 0;
        return switch (direction) {
            case NEUTRAL -> higher ? Status.HIGHER : Status.LOWER;
            case HIGH -> higher ? Status.BETTER : Status.WORSE;
            case LOW -> higher ? Status.WORSE : Status.BETTER;
        };
    }
}
