// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.flis.operation.Job.Occasion;
import dk.flis.operation.Job.Result;
import dk.flis.operation.Job.Rhythm;
import dk.flis.operation.JobRun.Outcome;
import dk.flis.store.Background;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs when it is time. Any number of programs may do so over one database: a row of PostgreSQL says which of them
 * has a job, and what a killed one left is given to another after a minute and a half.
 */
public final class RunJobs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunJobs.class);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MISSED = 6;

    /** What failed is neither tried again at once nor left until tomorrow. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    /** A publication under way is waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JobBook book;
    private final String instance;
    private final Scheduler scheduler;

    /** @param instance tells this program from the others */
    public RunJobs(DataSource database, List<Job> jobs, JobBook book, String instance, Duration look) {
        this.book = book;
        this.instance = instance;
        this.scheduler = Scheduler.create(database)
                .startTasks(jobs.stream().map(this::task).toList())
                .schedulerName(new SchedulerName.Fixed(instance))
                // DuckDB pins virtual threads: platform threads, one for each job that may run beside another.
                .threads(Math.max(2, jobs.size()))
                .pollingInterval(look)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(PATIENCE)
                // A failure is told by us, once.
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    public void start() {
        scheduler.start();
    }

    private RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), schedule(job.rhythm()))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((_, _) -> asLongAsAsked(job));
    }

    private static Schedule schedule(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.Every(var pause) -> Schedules.fixedDelay(pause);
            case Rhythm.Daily(var at) -> Schedules.daily(DueDays.COPENHAGEN, at);
        };
    }

    private void asLongAsAsked(Job job) {
        Background.enter();
        var asked = book.take(job.name());
        if (asked.isEmpty() && book.paused(job.name())) {
            return;
        }
        do {
            run(job, asked);
            asked = book.take(job.name());
        } while (asked.isPresent());
    }

    private void run(Job job, Optional<String> asked) {
        var trace = new Trace(job, asked);
        if (asked.isPresent()) {
            trace.run();
        }
        try {
            var result = job.work().run(asked.isPresent() ? Occasion.ASKED : Occasion.TIME, trace);
            trace.run.ifPresent(run -> end(run, result));
        } catch (RuntimeException | Error trouble) {
            LOG.error("the job '{}' failed", job.name(), trouble);
            trace.run();
            trace.run.ifPresent(run -> book.end(run, Outcome.FAILED, String.valueOf(trouble.getMessage())));
            throw trouble;
        }
    }

    /** Written when the job begins, and once. */
    private final class Trace implements Runnable {

        private final Job job;
        private final Optional<String> asked;
        private OptionalLong run = OptionalLong.empty();

        private Trace(Job job, Optional<String> asked) {
            this.job = job;
            this.asked = asked;
        }

        @Override
        public void run() {
            if (run.isEmpty()) {
                run = OptionalLong.of(book.begin(job.name(), asked, instance));
            }
        }
    }

    private void end(long run, Result result) {
        switch (result) {
            case Result.Done(var about) -> book.end(run, Outcome.DONE, about);
            case Result.Nothing _ -> book.end(run, Outcome.NOTHING, "");
            case Result.PutOff(var why) -> book.end(run, Outcome.PUT_OFF, why);
        }
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
