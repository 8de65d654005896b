// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.distribution.MakeDue;
import dk.flis.operation.Job.Occasion;
import dk.flis.operation.Job.Result;
import dk.flis.operation.Job.Rhythm.Daily;
import dk.flis.operation.Job.Rhythm.Every;
import dk.flis.store.TakeUp;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What the house does by itself, in the order in which it is shown. */
public final class HouseJobs {

    public static final String ORDINARY = "offentliggoerelse";
    public static final String EDITION = "maanedsudgave";
    public static final String REMINDERS = "paamindelser";
    public static final String TAKE_UP = "genoptagelse";
    public static final String RAW_DATA = "raadata";
    public static final String SWEEP = "oprydning";

    /** The names alone, for whoever only looks. */
    public static final List<String> NAMES = List.of(ORDINARY, EDITION, REMINDERS, TAKE_UP, RAW_DATA, SWEEP);

    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration TAKEN_UP = Duration.ofMinutes(5);

    private final Publishing publishing;
    private final Reminders reminders;
    private final Notices notices;
    private final TakeUp takeUp;
    private final Supplier<MakeDue> rawData;
    private final JobBook book;

    /** @param rawData made at the first look: a portal that only shows needs no engine */
    public HouseJobs(
            Publishing publishing,
            Reminders reminders,
            Notices notices,
            TakeUp takeUp,
            Supplier<MakeDue> rawData,
            JobBook book) {
        this.publishing = publishing;
        this.reminders = reminders;
        this.notices = notices;
        this.takeUp = takeUp;
        this.rawData = rawData;
        this.book = book;
    }

    public List<Job> all() {
        return List.of(
                new Job(ORDINARY, new Every(LOOK), publishing::ordinary),
                new Job(EDITION, new Every(LOOK), this::edition),
                new Job(REMINDERS, new Daily(LocalTime.of(7, 0)), this::remind),
                new Job(TAKE_UP, new Every(TAKEN_UP), this::takeUp),
                new Job(RAW_DATA, new Every(LOOK), this::rawData),
                new Job(SWEEP, new Daily(LocalTime.of(3, 30)), this::sweep));
    }

    private Result edition(Occasion occasion, Runnable begins) {
        var result = publishing.edition(occasion, begins);
        if (result instanceof Result.Done(var publication)) {
            notices.edition(publication);
        }
        return result;
    }

    private Result remind(Occasion occasion, Runnable begins) {
        begins.run();
        return new Result.Done(Integer.toString(reminders.run()));
    }

    /** Leaves a trace only when something was left. */
    private Result takeUp(Occasion occasion, Runnable begins) {
        var taken = new AtomicInteger();
        takeUp.run(_ -> {
            begins.run();
            taken.incrementAndGet();
        });
        return taken.get() == 0 ? new Result.Nothing() : new Result.Done(Integer.toString(taken.get()));
    }

    /** What failed of it is tried again by itself; the run is told as failed, so that somebody looks. */
    private Result rawData(Occasion occasion, Runnable begins) {
        var run = rawData.get().run(begins);
        if (run.failed() > 0) {
            throw new IllegalStateException(
                    "%d of %d orders of raw data failed; each says why on its page".formatted(run.failed(), run.all()));
        }
        return run.all() == 0 ? new Result.Nothing() : new Result.Done("%d/%d".formatted(run.made(), run.all()));
    }

    private Result sweep(Occasion occasion, Runnable begins) {
        begins.run();
        publishing.sweep();
        rawData.get().sweep();
        return new Result.Done(Integer.toString(book.forgetOld()));
    }
}
