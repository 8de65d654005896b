// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.TimeRule;
import java.util.Optional;
import java.util.TreeMap;

/** How many rows a municipality has in a series, each month counted once however many periods hold it. */
final class MonthCounts {

    private final int first;
    private final long[] rows;

    /** @param months from the first to the last that anybody delivered */
    MonthCounts(Mart mart, Series series, Mart.Located located, int municipality, Span months) {
        this.first = months.first();
        this.rows = months.months()
                .mapToLong(month -> rows(mart, series, located, municipality, month))
                .toArray();
    }

    /** Distinct persons do not add up over months: they are counted span by span. */
    static boolean adds(Series series) {
        return !(series.measure() instanceof Measure.Persons);
    }

    private static long rows(Mart mart, Series series, Mart.Located located, int municipality, int month) {
        if (series.measure() instanceof Measure.Quantile) {
            var histogram = new TreeMap<Long, Long>();
            var role = !series.municipality().isEmpty();
            mart.histogram(located, role, municipality, Optional.empty(), month, histogram);
            return histogram.values().stream().mapToLong(Long::longValue).sum();
        }
        return mart.amount(located, municipality, month);
    }

    /** As a term counts them: an average is divided by its months, but a quantile lies among all rows of its months. */
    Exact of(Series series, TimeRule rule, Timing.Taken taken) {
        var sum = 0L;
        for (var month : taken.months()) {
            sum += rows[month - first];
        }
        var parts = rule == TimeRule.AVERAGE && series.measure() instanceof Measure.Rows
                ? taken.months().size()
                : 1;
        return Exact.of(sum).dividedBy(Exact.of(parts));
    }
}
