// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One time that a job did something.
 *
 * @param ended empty while it runs
 * @param about what came of it; what was wrong, when it failed
 * @param askedBy empty: it was time
 * @param instance the program that ran it
 */
public record JobRun(
        long number,
        String job,
        Instant began,
        Optional<Instant> ended,
        Optional<Outcome> outcome,
        String about,
        Optional<String> askedBy,
        String instance) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        NOTHING,
        PUT_OFF,
        FAILED,
        /** Its program was stopped before it had finished. */
        LOST
    }

    public Optional<Duration> took() {
        return ended.map(end -> Duration.between(began, end));
    }
}
