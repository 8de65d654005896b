// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.reference.MunicipalityCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One key figure of one period over the municipalities.
 *
 * @param entries those with a value, lowest first; ties by code
 * @param asked how many there are in all, with or without a value
 */
public record Distribution(List<Entry> entries, int asked) {

    private static final int SCALE = 10;

    public Distribution {
        entries = List.copyOf(entries);
    }

    public record Entry(MunicipalityCode municipality, BigDecimal value) {}

    /** @param cells of one key figure and period; places other than single municipalities do not count */
    public static Distribution of(List<Cell> cells) {
        var municipal = cells.stream()
                .filter(cell -> cell.place() instanceof Place.OneMunicipality)
                .toList();
        var entries = municipal.stream()
                .flatMap(cell -> cell.value().stream().map(value -> new Entry(code(cell), value)))
                .sorted(Comparator.comparing(Entry::value).thenComparing(Entry::municipality))
                .toList();
        return new Distribution(entries, municipal.size());
    }

    /** Empty without a value. */
    public Optional<BigDecimal> median() {
        return quartile(2);
    }

    /**
     * Between two municipalities in proportion (the common definition, Hyndman and Fan's type 7).
     *
     * @param number 0 lowest, 1, 2 the median, 3, 4 highest
     */
    public Optional<BigDecimal> quartile(int number) {
        return quantile(number, 4);
    }

    /** The value below which {@code part}/{@code of} of the municipalities lie. */
    public Optional<BigDecimal> quantile(int part, int of) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var position = (entries.size() - 1) * part;
        var lower = entries.get(position / of).value();
        if (position % of == 0) {
            return Optional.of(lower);
        }
        var step = entries.get(position / of + 1).value().subtract(lower);
        return Optional.of(lower.add(step.multiply(BigDecimal.valueOf(position % of))
                .divide(BigDecimal.valueOf(of), SCALE, RoundingMode.HALF_UP)));
    }

    /** Each municipality weighs the same: not the country's figure, and never to be called so. */
    public Optional<BigDecimal> plainMean() {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var sum = entries.stream().map(Entry::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(entries.size()), SCALE, RoundingMode.HALF_UP));
    }

    /** 1 is highest; equals share a rank; empty when the municipality has no value. */
    public Optional<Integer> rank(MunicipalityCode municipality) {
        return value(municipality)
                .map(own -> 1
                        + (int) entries.stream()
                                .filter(entry -> entry.value().compareTo(own) > 0)
                                .count());
    }

    /** How many lie lower. */
    public long below(BigDecimal value) {
        return entries.stream()
                .filter(entry -> entry.value().compareTo(value) < 0)
                .count();
    }

    public Optional<BigDecimal> value(MunicipalityCode municipality) {
        return entries.stream()
                .filter(entry -> entry.municipality().equals(municipality))
                .map(Entry::value)
                .findFirst();
    }

    private static MunicipalityCode code(Cell cell) {
        return switch (cell.place()) {
            case Place.OneMunicipality one -> one.code();
            case Place.Country _, Place.Group _, Place.Institution _ ->
                throw new IllegalArgumentException(
                        "only single municipalities are distributed, but got " + cell.place());
        };
    }
}
