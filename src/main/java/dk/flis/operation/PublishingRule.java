// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.store.Publication;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** When to publish: five minutes after deliveries last changed, and on the 1st at 06.00 Danish time. */
public final class PublishingRule {

    static final Duration REST = Duration.ofMinutes(5);

    private static final LocalTime MONTHLY = LocalTime.of(6, 0);

    private PublishingRule() {}

    /**
     * Whether what changed has rested and is not published yet.
     *
     * @param lastChanged when the newest of the current deliveries was accepted, or one was taken back
     * @param tried the newest change that an earlier attempt has dealt with
     */
    static boolean rested(
            Instant now, Optional<Instant> lastChanged, Optional<Instant> tried, List<Publication> publications) {
        var latest = publications.stream().map(Publication::at).max(Instant::compareTo);
        return lastChanged
                .filter(changed -> !now.isBefore(changed.plus(REST)))
                .filter(changed -> latest.map(changed::isAfter).orElse(true))
                .filter(changed -> tried.map(changed::isAfter).orElse(true))
                .isPresent();
    }

    /**
     * Whether the month's edition is to be made: also later in the month when the program stood still on the 1st; never for
     * an installation begun since.
     */
    static boolean editionDue(Instant now, List<Publication> publications) {
        var hour = hour(now);
        return !now.isBefore(hour)
                && publications.stream()
                        .anyMatch(publication -> publication.at().isBefore(hour))
                && publications.stream()
                        .noneMatch(publication ->
                                publication.monthly() && !publication.at().isBefore(hour));
    }

    /** When the next edition is made that is not due yet. */
    public static Instant nextEdition(Instant now) {
        var hour = hour(now);
        return now.isBefore(hour)
                ? hour
                : hour(hour.atZone(DueDays.COPENHAGEN).plusMonths(1).toInstant());
    }

    private static Instant hour(Instant now) {
        return now.atZone(DueDays.COPENHAGEN)
                .toLocalDate()
                .withDayOfMonth(1)
                .atTime(MONTHLY)
                .atZone(DueDays.COPENHAGEN)
                .toInstant();
    }
}
