// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Frequency;
import dk.flis.catalogue.TimeRule;
import dk.flis.reference.Period;
import java.util.IdentityHashMap;
import java.util.Optional;

/**
 * Which months of a source a rule takes, by municipality and period, each worked out once. By identity, for a read asks with
 * the same periods. Not for several threads.
 */
final class Timetable {

    /** Codes of municipalities have three digits. */
    private static final int MUNICIPALITIES = 1_000;

    private final TimeRule rule;
    private final int monthsBack;
    private final Frequency frequency;
    private final DeliveredMonths delivered;
    private final IdentityHashMap<Period, Row> rows = new IdentityHashMap<>();

    Timetable(TimeRule rule, int monthsBack, Frequency frequency, DeliveredMonths delivered) {
        this.rule = rule;
        this.monthsBack = monthsBack;
        this.frequency = frequency;
        this.delivered = delivered;
    }

    /** @param taken empty at a municipality for which it was not worked out yet */
    private record Row(Span span, Optional<Optional<Timing.Taken>>[] taken) {}

    Optional<Timing.Taken> of(int municipality, Period period) {
        var row = rows.computeIfAbsent(period, this::row);
        var known = row.taken()[municipality];
        if (known.isEmpty()) {
            known = Optional.of(Timing.take(rule, row.span(), frequency, delivered, municipality));
            row.taken()[municipality] = known;
        }
        return known.get();
    }

    @SuppressWarnings("unchecked") // an array of a generic type
    private Row row(Period period) {
        var taken = (Optional<Optional<Timing.Taken>>[]) new Optional<?>[MUNICIPALITIES];
        java.util.Arrays.fill(taken, Optional.empty());
        return new Row(Timing.span(rule, period, monthsBack), taken);
    }
}
