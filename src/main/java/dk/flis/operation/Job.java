// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Something that is done by itself.
 *
 * @param name a lasting word, such as {@code publicering}; the portal's texts know it by {@code job.<name>}
 */
public record Job(String name, Rhythm rhythm, Work work) {

    public Job {
        if (!name.matches("[a-z][a-z-]{1,40}")) {
            throw new IllegalArgumentException("a job's name is small letters and hyphens, but is '" + name + "'");
        }
    }

    /** When it is time. */
    public sealed interface Rhythm {

        /** A look at whether there is something to do. */
        record Every(Duration pause) implements Rhythm {}

        /** Danish time. */
        record Daily(LocalTime at) implements Rhythm {}
    }

    /** Why it runs. */
    public enum Occasion {
        TIME,
        /** Somebody asked for it: it need not be due. */
        ASKED
    }

    /** What is done. */
    public interface Work {

        /**
         * @param begins told when there is something to do, before it is done: what only looks leaves no trace
         * @return what came of it; an exception is a failure, and is told as such
         */
        Result run(Occasion occasion, Runnable begins);
    }

    /** What came of it. */
    public sealed interface Result {

        /** @param about what is told of it: a publication's number, or how many */
        record Done(String about) implements Result {}

        record Nothing() implements Result {}

        /** It could not be done now, and is tried again at the next occasion. */
        record PutOff(String why) implements Result {}
    }
}
