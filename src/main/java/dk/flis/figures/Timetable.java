// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Frequency;
import dk.flis.catalogue.TimeRule;
import dk.flis.reference.Period;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which months of a source a rule takes, by municipality and period, each worked out once. By identity, for a read asks with
 * the same periods. Not for several threads.
 */
final class Timetable {

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

    private record Row(Span span, List<Integer> expected, Map<Integer, Optional<Timing.Taken>> taken) {}

    Optional<Timing.Taken> of(int municipality, Period period) {
        var row = rows.computeIfAbsent(period, this::row);
        return row.taken()
                .computeIfAbsent(municipality, code -> Timing.take(rule, row.span(), row.expected(), delivered, code));
    }

    private Row row(Period period) {
        var span = Timing.span(rule, period, monthsBack);
        return new Row(span, Timing.expected(span, frequency), new HashMap<>());
    }
}
