// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.reference.MunicipalityCode;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Since when things are new to somebody: his visit before this one. Looks within four hours are one visit. */
public final class LastVisit {

    private static final Duration ONE_VISIT = Duration.ofHours(4);

    /** To one who comes for the first time a fortnight is new. */
    private static final Duration FIRST = Duration.ofDays(14);

    private static final String LOOK = """
            INSERT INTO front_page_visit AS v (account, municipality, before, latest)
            VALUES (:account, :own::integer, :first, :now)
            ON CONFLICT (account) DO UPDATE SET
                before = CASE WHEN v.latest < :gap THEN v.latest ELSE v.before END,
                latest = CASE WHEN v.latest < :minute THEN excluded.latest ELSE v.latest END
            RETURNING before
            """;

    private final OwnRows rows;
    private final InstantSource clock;

    public LastVisit(OwnRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Remembers that he looks now. */
    public Instant before(Viewer viewer) {
        var now = clock.instant();
        return rows.as(
                        viewer,
                        database -> database.sql(LOOK)
                                .param("account", viewer.name())
                                .param(
                                        "own",
                                        Whose.municipality(viewer)
                                                .map(MunicipalityCode::value)
                                                .orElse(null),
                                        Types.INTEGER)
                                .param("first", at(now.minus(FIRST)))
                                .param("now", at(now))
                                .param("gap", at(now.minus(ONE_VISIT)))
                                .param("minute", at(now.minusSeconds(60)))
                                .query(OffsetDateTime.class)
                                .single())
                .toInstant();
    }

    /** The same while another looks at his pages: nothing is remembered of that. */
    public Instant seenBy(Viewer viewer) {
        return rows.as(
                        viewer,
                        database -> database.sql("SELECT before FROM front_page_visit WHERE account = :account")
                                .param("account", viewer.name())
                                .query(OffsetDateTime.class)
                                .optional())
                .map(OffsetDateTime::toInstant)
                .orElseGet(() -> clock.instant().minus(FIRST));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
