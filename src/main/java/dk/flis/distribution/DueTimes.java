// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.distribution.RawOrder.Body;
import dk.flis.distribution.RawOrder.Rhythm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** When an order is made. In the morning, after the edition of the 1st. */
final class DueTimes {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private DueTimes() {}

    /** At once where the day has come already. */
    static Instant first(Body body, Instant now) {
        var today = now.atZone(COPENHAGEN).toLocalDate();
        return body.start().isAfter(today) ? morning(body.start()) : now;
    }

    /** Empty for one that is made once. What was missed while the program stood still is made once, not several times. */
    static Optional<Instant> next(Body body, Instant now) {
        if (body.rhythm() == Rhythm.ONCE) {
            return Optional.empty();
        }
        for (var months = 1L; ; months++) {
            var due = morning(body.start().plusMonths(months));
            if (due.isAfter(now)) {
                return Optional.of(due);
            }
        }
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(COPENHAGEN).toInstant();
    }
}
