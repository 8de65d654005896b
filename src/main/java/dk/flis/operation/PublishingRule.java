// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.store.Publication;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When to publish: five minutes after the last accepted delivery, and on the 1st at 06.00 Danish time. */
final class PublishingRule {

    static final Duration REST = Duration.ofMinutes(5);

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final LocalTime MONTHLY = LocalTime.of(6, 0);

    private PublishingRule() {}

    enum Due {
        NOTHING,
        ORDINARY,
        /** The månedsudgave. */
        MONTHLY
    }

    /**
     * @param lastAccepted when the newest of the current deliveries was accepted
     * @param tried the newest acceptance that an earlier attempt has dealt with
     */
    static Due due(
            Instant now, Optional<Instant> lastAccepted, Optional<Instant> tried, List<Publication> publications) {
        if (monthlyDue(now, publications)) {
            return Due.MONTHLY;
        }
        var latest = publications.stream().map(Publication::at).max(Instant::compareTo);
        var rested = lastAccepted
                .filter(accepted -> !now.isBefore(accepted.plus(REST)))
                .filter(accepted -> latest.map(accepted::isAfter).orElse(true))
                .filter(accepted -> tried.map(accepted::isAfter).orElse(true));
        return rested.isPresent() ? Due.ORDINARY : Due.NOTHING;
    }

    /** Also later in the month when the program stood still on the 1st; never for an installation begun since. */
    private static boolean monthlyDue(Instant now, List<Publication> publications) {
        var first = now.atZone(COPENHAGEN).toLocalDate().withDayOfMonth(1);
        var hour = first.atTime(MONTHLY).atZone(COPENHAGEN).toInstant();
        return !now.isBefore(hour)
                && publications.stream()
                        .anyMatch(publication -> publication.at().isBefore(hour))
                && publications.stream()
                        .noneMatch(publication ->
                                publication.monthly() && !publication.at().isBefore(hour));
    }
}
