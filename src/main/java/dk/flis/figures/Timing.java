// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Frequency;
import dk.flis.catalogue.TimeRule;
import dk.flis.reference.Month;
import dk.flis.reference.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which months of a source a time rule takes for a period. */
final class Timing {

    private static final int SEPTEMBER = 8;
    private static final int AUGUST = 7;

    private Timing() {}

    /**
     * What a rule takes of what one municipality delivered.
     *
     * @param months indices of the delivered months taken, at least one
     * @param span the stretch they stand for
     * @param expected how many months there should be
     */
    record Taken(List<Integer> months, Span span, boolean provisional, int expected) {
        Taken {
            months = List.copyOf(months);
        }
    }

    /** The stretch of months in which a rule looks; for a state it ends with the month that is meant. */
    static Span span(TimeRule rule, Period period, int monthsBack) {
        var last = period.last().index() - monthsBack;
        var length = period.last().index() - period.first().index() + 1;
        var year = Math.floorDiv(last, 12);
        return switch (rule) {
            case FLOW, AVERAGE, END, LATEST -> new Span(last, length);
            case TO_DATE -> new Span(last, Math.floorMod(last, 12) + 1);
            case WHOLE_YEAR -> new Span(year * 12 + 11, 12);
            case START -> new Span(year * 12 - 1, 12);
            case SCHOOL_START -> new Span(schoolStart(period, last), 12);
        };
    }

    /**
     * Empty when nothing that the rule needs was delivered.
     *
     * @param expected the {@link #expected} months of the span
     */
    static Optional<Taken> take(
            TimeRule rule, Span span, List<Integer> expected, DeliveredMonths delivered, int municipality) {
        return switch (rule) {
            case FLOW, AVERAGE, TO_DATE, WHOLE_YEAR -> all(span, expected, delivered, municipality);
            case END -> last(expected, delivered, municipality);
            case START, SCHOOL_START -> meant(expected, delivered, municipality);
            case LATEST ->
                delivered
                        .latest(municipality, span.last())
                        .map(month -> state(month, month != span.last(), delivered, municipality));
        };
    }

    /** Of a calendar year its days; of a window its days. */
    static int days(Period period) {
        return switch (period) {
            case Period.OneMonth _, Period.Quarter _, Period.YearToDate _, Period.Year _ ->
                YearMonth.of(period.last().year(), 1).lengthOfYear();
            case Period.SchoolYear _, Period.Rolling12 _ ->
                period.months().stream()
                        .mapToInt(month -> month.yearMonth().lengthOfMonth())
                        .sum();
        };
    }

    /** A year's own September, or that of the school year that runs in the period's last month. */
    private static int schoolStart(Period period, int last) {
        var own = period instanceof Period.Year || period instanceof Period.SchoolYear;
        var month = Math.floorMod(last, 12);
        var year = Math.floorDiv(last, 12);
        var begun = own ? month >= SEPTEMBER : month >= AUGUST;
        return (begun ? year : year - 1) * 12 + SEPTEMBER;
    }

    private static Optional<Taken> all(Span span, List<Integer> expected, DeliveredMonths delivered, int municipality) {
        var months = new ArrayList<Integer>(expected.size());
        var partial = false;
        for (var month : expected) {
            var extent = delivered.extent(municipality, month);
            if (extent != DeliveredMonths.Extent.MISSING) {
                months.add(month);
                partial |= extent == DeliveredMonths.Extent.PARTIAL;
            }
        }
        if (months.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Taken(months, span, partial || months.size() < expected.size(), expected.size()));
    }

    /** Of a period that has only begun, the state of the newest month there is stands in. */
    private static Optional<Taken> last(List<Integer> expected, DeliveredMonths delivered, int municipality) {
        for (var i = expected.size() - 1; i >= 0; i--) {
            if (delivered.extent(municipality, expected.get(i)) != DeliveredMonths.Extent.MISSING) {
                return Optional.of(state(expected.get(i), i < expected.size() - 1, delivered, municipality));
            }
        }
        return Optional.empty();
    }

    private static Optional<Taken> meant(List<Integer> expected, DeliveredMonths delivered, int municipality) {
        if (expected.isEmpty()) {
            return Optional.empty();
        }
        var month = expected.getLast();
        return delivered.extent(municipality, month) == DeliveredMonths.Extent.MISSING
                ? Optional.empty()
                : Optional.of(state(month, false, delivered, municipality));
    }

    private static Taken state(int month, boolean standsIn, DeliveredMonths delivered, int municipality) {
        var partial = delivered.extent(municipality, month) == DeliveredMonths.Extent.PARTIAL;
        return new Taken(List.of(month), new Span(month, 1), standsIn || partial, 1);
    }

    /** The months of a span for which a delivery is expected. */
    static List<Integer> expected(Span span, Frequency frequency) {
        var expected = new ArrayList<Integer>(span.length());
        for (var month = span.first(); month <= span.last(); month++) {
            if (frequency.expects(Month.ofIndex(month))) {
                expected.add(month);
            }
        }
        return expected;
    }
}
