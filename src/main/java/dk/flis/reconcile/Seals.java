// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import dk.flis.access.OwnRows;
import dk.flis.catalogue.SourceId;
import dk.flis.reconcile.Seal.State;
import dk.flis.reference.Month;
import dk.flis.store.Publication;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The seals of publications as they are known now, for a publication is older than what is signed about it. Remembered for
 * some seconds, since another instance may sign; what this one signs it knows at once.
 */
public final class Seals {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int KEPT = 32;

    /** Those of the delivery that is shown come last and win; among them the newest. */
    private static final String STATES = """
            SELECT c.dataset, c.municipality, m.month,
                CASE WHEN m.delivery <> s.delivery THEN 'OUTDATED' WHEN c.agrees THEN 'RECONCILED' ELSE 'DIFFERENCE' END AS state
            FROM certificate c JOIN certificate_month m ON m.certificate = c.number
            JOIN published_slice s ON s.dataset = c.dataset AND s.municipality = c.municipality AND s.month = m.month
                AND s.since <= :publication AND (s.until IS NULL OR s.until > :publication)
            WHERE c.withdrawn_at IS NULL AND m.delivery <= s.delivery
            ORDER BY m.delivery = s.delivery, c.number
            """;

    private static final String VERSION = """
            SELECT concat(coalesce(max(number), 0), '-', count(withdrawn_at)) FROM certificate
            """;

    private final OwnRows rows;
    private final InstantSource clock;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    public Seals(OwnRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Known(Sealed sealed, Instant at) {}

    public Sealed of(Publication publication) {
        var now = clock.instant();
        var found = Optional.ofNullable(known.get(publication.number()))
                .filter(one -> now.isBefore(one.at().plus(REMEMBERED)));
        return found.orElseGet(() -> read(publication, now)).sealed();
    }

    /** To be called when something was signed or withdrawn. */
    public void forget() {
        known.clear();
    }

    private Known read(Publication publication, Instant now) {
        if (known.size() > KEPT) {
            known.clear();
        }
        var before = Optional.ofNullable(known.get(publication.number()));
        var read = rows.all(database -> {
            var version = database.sql(VERSION).query(String.class).single();
            return before.map(Known::sealed)
                    .filter(one -> one.version().equals(version))
                    .orElseGet(() -> Sealed.of(version, states(database, publication)));
        });
        var fresh = new Known(read, now);
        known.put(publication.number(), fresh);
        return fresh;
    }

    private static Map<Sealed.Key, State> states(JdbcClient database, Publication publication) {
        var states = new HashMap<Sealed.Key, State>();
        database.sql(STATES).param("publication", publication.number()).query(row -> {
            states.put(
                    new Sealed.Key(
                            new SourceId(row.getString("dataset")),
                            row.getInt("municipality"),
                            Month.ofStored(row.getInt("month")).index()),
                    State.valueOf(row.getString("state")));
        });
        return states;
    }
}
