// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.operation.HouseJobs;
import dk.flis.operation.JobBook;
import dk.flis.operation.JobBook.Standing;
import dk.flis.operation.JobRun;
import dk.flis.operation.JobRun.Outcome;
import dk.flis.operation.PublishingRule;
import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.JobViews.Page;
import dk.flis.portal.view.JobViews.Row;
import dk.flis.portal.view.JobViews.Run;
import dk.flis.portal.view.Mark;
import dk.flis.portal.view.Paging;
import dk.flis.portal.view.Words;
import dk.flis.store.Deliveries;
import dk.flis.store.Publication;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Makes the page of what runs by itself. */
final class JobPages {

    private static final int PER_PAGE = 50;

    private final JobBook book;
    private final Deliveries deliveries;
    private final Supplier<List<Publication>> publications;
    private final DeliveryTabs tabs;
    private final Frames frames;
    private final InstantSource clock;

    JobPages(Parts parts, Frames frames) {
        this.book = parts.jobs();
        this.deliveries = parts.deliveries().all();
        this.publications = parts.publications();
        this.tabs = new DeliveryTabs(parts.catalogue());
        this.frames = frames;
        this.clock = parts.clock();
    }

    static void demand(Visit visit) {
        if (!(visit.viewer() instanceof Viewer.Operator)) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-jobs");
        }
    }

    Page page(Visit visit, Said said) {
        demand(visit);
        var words = visit.words();
        var standing = book.standing();
        var job = Choices.parameter(visit.address(), "job").orElse("");
        var page = PageNumber.of(visit.address());
        return new Page(
                frames.of(visit, words.say("jobs.title")),
                words.say("jobs.title"),
                tabs.links(visit, DeliveryTabs.JOBS),
                said,
                waiting(words),
                standing.stream().map(one -> row(one, words)).toList(),
                which(standing, job, words),
                book.runs(job, page.skipped(PER_PAGE), PER_PAGE).stream()
                        .map(run -> run(run, words))
                        .toList(),
                Paging.of(visit.address(), page.number(), PER_PAGE, book.count(job), words));
    }

    private List<String> waiting(Words words) {
        var waiting = new ArrayList<String>();
        var newest = publications.get().stream().max((one, other) -> Long.compare(one.number(), other.number()));
        newest.ifPresent(one -> waiting.add(words.say("jobs.newest", one.number(), words.moment(one.at()))));
        var unpublished = deliveries.unpublished();
        if (unpublished > 0) {
            waiting.add(words.say("jobs.unpublished", words.whole(unpublished)));
        }
        var undecided = deliveries.undecided();
        if (undecided > 0) {
            waiting.add(words.say("jobs.undecided", words.whole(undecided)));
        }
        return waiting;
    }

    private static List<Link> which(List<Standing> standing, String chosen, Words words) {
        var links = new ArrayList<Link>();
        links.add(new Link(words.say("jobs.all"), DeliveryTabs.JOBS, chosen.isEmpty()));
        standing.forEach(one -> links.add(new Link(
                name(one.job(), words),
                DeliveryTabs.JOBS + "?job=" + one.job(),
                one.job().equals(chosen))));
        return links;
    }

    private static String name(String job, Words words) {
        return words.say("job." + job);
    }

    private Row row(Standing one, Words words) {
        var paused = one.paused().isPresent();
        return new Row(
                name(one.job(), words),
                words.say("job." + one.job() + ".text"),
                mark(one, words),
                state(one, words),
                one.last()
                        .map(run -> "%s. %s".formatted(words.moment(run.began()), came(run, words)))
                        .orElse(""),
                next(one).map(words::moment).orElse(""),
                DeliveryTabs.JOBS + "/" + one.job() + (paused ? "/genoptag" : "/pause"),
                words.say(paused ? "jobs.resume" : "jobs.pause"),
                DeliveryTabs.JOBS + "/" + one.job() + "/koer");
    }

    private static Mark mark(Standing one, Words words) {
        if (one.paused().isPresent()) {
            return new Mark("even", words.say("jobs.paused"));
        }
        var failed = one.last()
                .flatMap(JobRun::outcome)
                .filter(Outcome.FAILED::equals)
                .isPresent();
        return failed
                ? new Mark("worse", words.say("jobs.failed"))
                : new Mark("better", words.say(one.running() ? "jobs.running" : "jobs.well"));
    }

    private static String state(Standing one, Words words) {
        if (one.asked()) {
            return words.say("jobs.asked");
        }
        return one.paused()
                .map(paused -> words.say("jobs.paused.by", paused.by(), words.moment(paused.at())))
                .orElseGet(() -> one.next().isEmpty() ? words.say("jobs.never") : "");
    }

    /** Of the edition not the next look, but the next edition. */
    private Optional<Instant> next(Standing one) {
        if (one.paused().isPresent()) {
            return Optional.empty();
        }
        return one.job().equals(HouseJobs.EDITION)
                ? Optional.of(PublishingRule.nextEdition(clock.instant()))
                : one.next();
    }

    private static Run run(JobRun run, Words words) {
        return new Run(
                name(run.job(), words),
                words.moment(run.began()),
                run.took().map(took -> took(took, words)).orElse(""),
                mark(run, words),
                about(run, words),
                run.askedBy().map(by -> words.say("jobs.by", by)).orElse(""),
                run.instance());
    }

    private static Mark mark(JobRun run, Words words) {
        var shape = run.outcome()
                .map(outcome -> switch (outcome) {
                    case DONE -> "better";
                    case NOTHING, PUT_OFF -> "even";
                    case FAILED, LOST -> "worse";
                })
                .orElse("higher");
        return new Mark(shape, outcome(run, words));
    }

    private static String outcome(JobRun run, Words words) {
        return run.outcome()
                .map(outcome -> words.say("jobs.outcome."
                        + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .orElseGet(() -> words.say("jobs.outcome.running"));
    }

    private static String came(JobRun run, Words words) {
        var about = about(run, words);
        return about.isEmpty() ? outcome(run, words) : outcome(run, words) + ": " + about;
    }

    /** What came of it, as the job means it; what was wrong, as it was told. */
    private static String about(JobRun run, Words words) {
        return run.outcome().filter(Outcome.DONE::equals).isPresent()
                ? words.say("job." + run.job() + ".done", run.about())
                : run.about();
    }

    private static String took(Duration took, Words words) {
        if (took.toMinutes() > 0) {
            return words.say("jobs.minutes", took.toMinutes(), took.toSecondsPart());
        }
        return words.say("jobs.seconds", words.number(BigDecimal.valueOf(took.toMillis(), 3), 1));
    }
}
