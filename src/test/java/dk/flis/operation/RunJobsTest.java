// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.access.AccessRefused;
import dk.flis.access.AuditTrail;
import dk.flis.access.Grants;
import dk.flis.access.Viewer;
import dk.flis.operation.Job.Occasion;
import dk.flis.operation.Job.Result;
import dk.flis.operation.Job.Rhythm;
import dk.flis.operation.JobRun.Outcome;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Database;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.Keys;
import dk.flis.store.PreparedData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs on a real PostgreSQL, run by as many programs as there may be. */
class RunJobsTest {

    private static final Viewer OPERATOR = new Viewer.Operator("olga");
    private static final Duration LOOK = Duration.ofMillis(100);

    @TempDir
    Path folder;

    private Database database;
    private AuditTrail audit;

    @BeforeEach
    void open() {
        var data = PreparedData.in(folder);
        database = Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data));
        audit = new AuditTrail(database.source(), InstantSource.system());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private JobBook book(String... jobs) {
        return new JobBook(database.source(), audit, List.of(jobs), InstantSource.system());
    }

    private RunJobs program(String name, JobBook book, Job... jobs) {
        return new RunJobs(database.source(), List.of(jobs), book, name, LOOK);
    }

    private static Job daily(String name, Job.Work work) {
        return new Job(name, new Rhythm.Daily(LocalTime.MIDNIGHT), work);
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        for (var left = 200; left > 0 && !there.getAsBoolean(); left--) {
            Thread.sleep(50);
        }
        assertThat(there.getAsBoolean()).isTrue();
    }

    @Test
    void runsEachJobOnceThoughTwoProgramsLook() throws InterruptedException {
        var names = IntStream.range(0, 12)
                .mapToObj(at -> "job-" + (char) ('a' + at))
                .toList();
        var ran = new ConcurrentLinkedQueue<String>();
        var book = book(names.toArray(String[]::new));
        var jobs = names.stream()
                .map(name -> daily(name, (_, begins) -> {
                    begins.run();
                    ran.add(name);
                    return new Result.Done("1");
                }))
                .toArray(Job[]::new);
        try (var one = program("en", book, jobs);
                var other = program("to", book, jobs)) {
            one.start();
            other.start();
            await(() -> book.standing().stream().allMatch(job -> job.next().isPresent()));
            for (var name : names) {
                assertThat(book.ask(OPERATOR, name)).isTrue();
            }
            await(() -> ran.size() >= names.size());
            Thread.sleep(500);
        }

        assertThat(ran).containsExactlyInAnyOrderElementsOf(names);
        assertThat(book.runs("", 0, 50))
                .hasSize(names.size())
                .allMatch(run -> run.outcome().equals(java.util.Optional.of(Outcome.DONE)))
                .allMatch(run -> run.askedBy().equals(java.util.Optional.of("olga")));
    }

    @Test
    void runsNeverTwiceAtATimeAndLeavesNoTraceOfMereLooks() throws InterruptedException {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var looks = new AtomicInteger();
        var book = book("kig");
        var job = new Job("kig", new Rhythm.Every(Duration.ofMillis(50)), (_, _) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            sleep(80);
            now.decrementAndGet();
            looks.incrementAndGet();
            return new Result.Nothing();
        });
        try (var one = program("en", book, job);
                var other = program("to", book, job)) {
            one.start();
            other.start();
            await(() -> looks.get() >= 8);
        }

        assertThat(most).hasValue(1);
        assertThat(book.count("")).isZero();
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void restsWhilePausedAndRunsAllTheSameWhenAsked() throws InterruptedException {
        var timed = new AtomicInteger();
        var asked = new AtomicInteger();
        var book = book("kig");
        var job = new Job("kig", new Rhythm.Every(Duration.ofMillis(50)), (occasion, _) -> {
            (occasion == Occasion.ASKED ? asked : timed).incrementAndGet();
            return new Result.Done("7");
        });
        assertThat(book.pause(OPERATOR, "kig")).isTrue();
        assertThat(book.pause(OPERATOR, "kig")).as("rests already").isFalse();
        try (var program = program("en", book, job)) {
            program.start();
            await(() -> book.standing().getFirst().looked().isPresent());
            assertThat(timed).hasValue(0);

            book.ask(OPERATOR, "kig");
            await(() -> asked.get() == 1);
            assertThat(timed).hasValue(0);

            assertThat(book.resume(OPERATOR, "kig")).isTrue();
            await(() -> timed.get() > 0);
        }
        assertThat(book.runs("kig", 0, 1))
                .singleElement()
                .satisfies(run -> assertThat(run.about()).isEqualTo("7"));
    }

    @Test
    void tellsAFailureAndGoesOn() throws InterruptedException {
        var book = book("fejl");
        var job = daily("fejl", (_, begins) -> {
            begins.run();
            throw new IllegalStateException("disken er fuld");
        });
        try (var program = program("en", book, job)) {
            program.start();
            await(() -> book.standing().getFirst().next().isPresent());
            book.ask(OPERATOR, "fejl");
            await(() ->
                    book.standing().getFirst().last().flatMap(JobRun::outcome).isPresent());
        }

        var run = book.standing().getFirst().last().orElseThrow();
        assertThat(run.outcome()).contains(Outcome.FAILED);
        assertThat(run.about()).isEqualTo("disken er fuld");
        assertThat(run.took()).isPresent();
    }

    @Test
    void saysThatARunIsLostWhenItsProgramWasKilled() {
        var book = book("kig");
        var killed = book.begin("kig", java.util.Optional.empty(), "dræbt");

        var next = book.begin("kig", java.util.Optional.empty(), "ny");

        assertThat(book.runs("kig", 0, 10))
                .filteredOn(run -> run.number() == killed)
                .singleElement()
                .satisfies(run -> assertThat(run.outcome()).contains(Outcome.LOST));
        assertThat(next).isGreaterThan(killed);
    }

    @Test
    void takesOrdersFromTheOperatorAlone() {
        var book = book("kig");
        var user = new Viewer.User("anne", new MunicipalityCode(165), true, Grants.NONE);

        assertThatThrownBy(() -> book.pause(user, "kig")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> book.ask(user, "kig")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> book.resume(user, "kig")).isInstanceOf(AccessRefused.class);
        assertThat(book.ask(OPERATOR, "ukendt")).isFalse();
    }
}
