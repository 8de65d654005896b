// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes guessing slow: from the third failure on, one waits 2, 4, 8 … seconds, at most fifteen minutes. */
final class Patience {

    private static final int FREE = 2;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final String FAILED = """
            INSERT INTO sign_in_failure (name, failures, last) VALUES (:name, 1, :now)
            ON CONFLICT (name) DO UPDATE SET failures = sign_in_failure.failures + 1, last = excluded.last
            """;

    private final JdbcClient database;
    private final InstantSource clock;

    Patience(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Failures(int number, OffsetDateTime last) {}

    /** How long the name must still wait; empty when it may try. */
    Optional<Duration> left(String name) {
        return database.sql("SELECT failures, last FROM sign_in_failure WHERE name = :name")
                .param("name", name)
                .query((row, _) -> new Failures(row.getInt("failures"), row.getObject("last", OffsetDateTime.class)))
                .optional()
                .map(this::remaining)
                .filter(Duration::isPositive);
    }

    void failed(String name) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        database.sql("DELETE FROM sign_in_failure WHERE last < :old")
                .param("old", now.minusDays(1))
                .update();
        database.sql(FAILED)
                .param("name", name.substring(0, Math.min(name.length(), 100)))
                .param("now", now)
                .update();
    }

    void forget(String name) {
        database.sql("DELETE FROM sign_in_failure WHERE name = :name")
                .param("name", name)
                .update();
    }

    private Duration remaining(Failures failures) {
        if (failures.number() <= FREE) {
            return Duration.ZERO;
        }
        var seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(failures.number() - FREE, 20));
        return Duration.between(clock.instant(), failures.last().toInstant().plusSeconds(seconds));
    }
}
