// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.access.AccessRefused;
import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.Viewer;
import dk.flis.operation.JobRun.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the operator has ordered about the jobs, and what came of their runs. The same to every instance of the program. */
public final class JobBook {

    /** So long what happened is kept. */
    static final Duration KEPT = Duration.ofDays(400);

    private static final String STANDING = """
            SELECT job, o.paused_at, o.paused_by, o.asked_at IS NOT NULL AS asked, t.execution_time,
                   coalesce(t.picked, false) AS picked, t.last_success
            FROM unnest(:jobs::text[]) WITH ORDINALITY AS known (job, place)
            LEFT JOIN job_order o USING (job)
            LEFT JOIN scheduled_tasks t ON t.task_name = job
            ORDER BY place
            """;

    private static final String LAST = """
            SELECT DISTINCT ON (job) * FROM job_run WHERE job = ANY (:jobs::text[]) ORDER BY job, number DESC
            """;

    private static final String PAUSE = """
            INSERT INTO job_order (job, paused_at, paused_by) VALUES (:job, :now, :by)
            ON CONFLICT (job) DO UPDATE SET paused_at = :now, paused_by = :by WHERE job_order.paused_at IS NULL
            """;

    private static final String RESUME =
            "UPDATE job_order SET paused_at = NULL, paused_by = NULL WHERE job = :job AND paused_at IS NOT NULL";

    private static final String ASK = """
            INSERT INTO job_order (job, asked_at, asked_by) VALUES (:job, :now, :by)
            ON CONFLICT (job) DO UPDATE SET asked_at = :now, asked_by = :by
            """;

    /** What runs now looks whether it was asked for when it has finished. */
    private static final String HURRY = """
            UPDATE scheduled_tasks SET execution_time = :now, version = version + 1
            WHERE task_name = :job AND NOT picked AND execution_time > :now
            """;

    private static final String TAKE = """
            UPDATE job_order SET asked_at = NULL, asked_by = NULL
            FROM (SELECT job, asked_by FROM job_order WHERE job = :job AND asked_at IS NOT NULL FOR UPDATE) AS asked
            WHERE job_order.job = asked.job
            RETURNING asked.asked_by
            """;

    /** A job runs once at a time: an earlier run that has not ended never will. */
    private static final String BEGIN = """
            WITH lost AS (
                UPDATE job_run SET ended = :now, outcome = 'LOST' WHERE job = :job AND ended IS NULL
            )
            INSERT INTO job_run (job, began, about, asked_by, instance) VALUES (:job, :now, '', :by, :instance)
            RETURNING number
            """;

    private static final String END = """
            UPDATE job_run SET ended = :now, outcome = :outcome, about = :about WHERE number = :number AND ended IS NULL
            """;

    private static final int LONGEST = 500;

    private final JdbcClient database;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final List<String> jobs;

    /** @param jobs their names, in the order in which they are shown */
    public JobBook(DataSource database, AuditTrail audit, List<String> jobs, InstantSource clock) {
        this.database = JdbcClient.create(database);
        this.audit = audit;
        this.jobs = List.copyOf(jobs);
        this.clock = clock;
    }

    /**
     * How a job stands.
     *
     * @param paused since when, and by whom
     * @param next when it is looked at next; empty when no program has run it yet
     * @param running whether one is at it now
     * @param last its newest run
     */
    public record Standing(
            String job,
            Optional<Paused> paused,
            boolean asked,
            Optional<Instant> next,
            boolean running,
            Optional<Instant> looked,
            Optional<JobRun> last) {}

    /** Since when a job rests. */
    public record Paused(Instant at, String by) {}

    public List<Standing> standing() {
        var last = database.sql(LAST)
                .param("jobs", jobs.toArray(String[]::new))
                .query((row, _) -> run(row))
                .list();
        return database.sql(STANDING)
                .param("jobs", jobs.toArray(String[]::new))
                .query((row, _) -> standing(
                        row,
                        last.stream().filter(run -> run.job().equals(job(row))).findFirst()))
                .list();
    }

    private static String job(ResultSet row) {
        try {
            return row.getString("job");
        } catch (SQLException problem) {
            throw new IllegalStateException("a job's name could not be read", problem);
        }
    }

    private static Standing standing(ResultSet row, Optional<JobRun> last) throws SQLException {
        var by = Optional.ofNullable(row.getString("paused_by"));
        var at = instant(row, "paused_at");
        return new Standing(
                row.getString("job"),
                at.flatMap(when -> by.map(who -> new Paused(when, who))),
                row.getBoolean("asked"),
                instant(row, "execution_time"),
                row.getBoolean("picked"),
                instant(row, "last_success"),
                last);
    }

    /**
     * Newest first.
     *
     * @param job blank: of all
     */
    public List<JobRun> runs(String job, int skip, int count) {
        return database.sql(
                        "SELECT * FROM job_run WHERE :job IN ('', job) ORDER BY number DESC OFFSET :skip LIMIT :count")
                .param("job", job)
                .param("skip", skip)
                .param("count", count)
                .query((row, _) -> run(row))
                .list();
    }

    public long count(String job) {
        return database.sql("SELECT count(*) FROM job_run WHERE :job IN ('', job)")
                .param("job", job)
                .query(Long.class)
                .single();
    }

    /** False when there is no such job, or it rests already. */
    public boolean pause(Viewer by, String job) {
        return ordered(by, job, Event.JOB_PAUSED, PAUSE);
    }

    /** False when there is no such job, or it does not rest. */
    public boolean resume(Viewer by, String job) {
        operator(by);
        var resumed =
                jobs.contains(job) && database.sql(RESUME).param("job", job).update() > 0;
        if (resumed) {
            audit.record(by.name(), Event.JOB_RESUMED, job);
        }
        return resumed;
    }

    /** To be run as soon as one looks, though it rests or is not due; false when there is no such job. */
    public boolean ask(Viewer by, String job) {
        var asked = ordered(by, job, Event.JOB_ASKED, ASK);
        if (asked) {
            database.sql(HURRY).param("job", job).param("now", now()).update();
        }
        return asked;
    }

    private boolean ordered(Viewer by, String job, Event event, String sql) {
        operator(by);
        var done = jobs.contains(job)
                && database.sql(sql)
                                .param("job", job)
                                .param("now", now())
                                .param("by", by.name())
                                .update()
                        > 0;
        if (done) {
            audit.record(by.name(), event, job);
        }
        return done;
    }

    private static void operator(Viewer by) {
        if (!(by instanceof Viewer.Operator)) {
            throw new AccessRefused("'%s' does not keep the jobs".formatted(by.name()));
        }
    }

    boolean paused(String job) {
        return database.sql("SELECT EXISTS (SELECT FROM job_order WHERE job = :job AND paused_at IS NOT NULL)")
                .param("job", job)
                .query(Boolean.class)
                .single();
    }

    /** By whom it was asked for, told to one who runs it. */
    Optional<String> take(String job) {
        return database.sql(TAKE).param("job", job).query(String.class).optional();
    }

    long begin(String job, Optional<String> askedBy, String instance) {
        return database.sql(BEGIN)
                .param("job", job)
                .param("now", now())
                .param("by", askedBy.orElse(null), Types.VARCHAR)
                .param("instance", instance)
                .query(Long.class)
                .single();
    }

    void end(long run, Outcome outcome, String about) {
        database.sql(END)
                .param("number", run)
                .param("now", now())
                .param("outcome", outcome.name())
                .param("about", about.substring(0, Math.min(about.length(), LONGEST)))
                .update();
    }

    /** Returns how many were let go. */
    int forgetOld() {
        return database.sql("DELETE FROM job_run WHERE ended < :before")
                .param("before", OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static JobRun run(ResultSet row) throws SQLException {
        return new JobRun(
                row.getLong("number"),
                row.getString("job"),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                instant(row, "ended"),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                row.getString("about"),
                Optional.ofNullable(row.getString("asked_by")),
                row.getString("instance"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
