// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.community.Author;
import dk.flis.community.Community;
import dk.flis.community.Note;
import dk.flis.community.Note.Reach;
import dk.flis.community.Note.Subject;
import dk.flis.community.Task;
import dk.flis.community.Written;
import dk.flis.figures.Figures;
import dk.flis.plausibility.Alarm;
import dk.flis.plausibility.Alarm.State;
import dk.flis.plausibility.Alarms;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.AlarmViews.Assign;
import dk.flis.portal.view.AlarmViews.Explain;
import dk.flis.portal.view.AlarmViews.One;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** {@code /advarsler/…}: one alarm; who has it, which is a task of his, and the explanation that closes it. */
final class AlarmAnswers {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /** Until when one has time to find out, unless he says otherwise. */
    private static final int DAYS = 14;

    private final Catalogue catalogue;
    private final Figures figures;
    private final Alarms alarms;
    private final Community community;
    private final AlarmPages pages;
    private final Colleagues colleagues;
    private final Frames frames;
    private final InstantSource clock;

    AlarmAnswers(Parts parts, AlarmPages pages, Frames frames) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.alarms = parts.alarms();
        this.community = parts.community();
        this.pages = pages;
        this.colleagues = new Colleagues(parts.accounts());
        this.frames = frames;
        this.clock = parts.clock();
    }

    /** What was typed, word for word. */
    record Typed(String owner, String due, String text, boolean shared) {}

    One page(Visit visit, long number) {
        return page(
                visit,
                pages.find(visit, number),
                new Typed(visit.viewer().name(), today().plusDays(DAYS).toString(), "", true),
                "");
    }

    /** The page again when something is wrong; empty when the task is made. */
    Optional<One> assign(Visit visit, long number, Typed typed) {
        var alarm = writable(visit, number);
        var titles = colleagues.titles(visit.viewer());
        if (!titles.containsKey(typed.owner())) {
            return Optional.of(page(visit, alarm, typed, visit.words().say("task.trouble.assigned", typed.owner())));
        }
        var due = day(typed.due());
        if (!typed.due().isBlank() && due.isEmpty()) {
            return Optional.of(page(visit, alarm, typed, visit.words().say("task.trouble.due", typed.due())));
        }
        var body = task(visit, alarm, typed.owner(), due);
        var author = Author.of(visit.signedIn());
        var kept = alarm.task()
                .filter(task -> community.tasks().change(visit.viewer(), author, task, body))
                .orElseGet(() -> community.tasks().add(visit.viewer(), author, body));
        alarms.assign(alarm, visit.viewer().name(), typed.owner(), kept);
        return Optional.empty();
    }

    /** The page again when something is wrong; empty when the alarm is closed. */
    Optional<One> explain(Visit visit, long number, Typed typed) {
        var alarm = writable(visit, number);
        var text = Written.lines(typed.text());
        if (text.isEmpty() || text.length() > Note.LONGEST) {
            return Optional.of(page(
                    visit,
                    alarm,
                    typed,
                    text.isEmpty()
                            ? visit.words().say("alarm.trouble.empty")
                            : visit.words().say("note.trouble.long", text.length(), Note.LONGEST)));
        }
        var author = Author.of(visit.signedIn());
        var subject = new Subject(alarm.keyFigure(), alarm.municipality(), new Period.OneMonth(alarm.month()));
        var reach = typed.shared() ? Reach.SHARED : Reach.INSIDE;
        var note = community.notes().add(visit.viewer(), author, subject, reach, Optional.empty(), text);
        alarms.explain(alarm, author.name(), author.title(), note);
        alarm.task()
                .flatMap(task -> community.tasks().find(visit.viewer(), task))
                .ifPresent(task -> community.tasks().change(visit.viewer(), author, task.number(), done(task.body())));
        return Optional.empty();
    }

    private Alarm writable(Visit visit, long number) {
        var alarm = pages.find(visit, number);
        if (!AlarmPages.writes(visit, alarm.area(), alarm.municipality())) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-notes");
        }
        if (alarm.state() != State.OPEN) {
            throw new PortalException(HttpStatus.CONFLICT, "trouble.alarm-closed", number);
        }
        return alarm;
    }

    private Task.Body task(Visit visit, Alarm alarm, String owner, Optional<LocalDate> due) {
        var words = visit.words();
        var read = new AlarmRead(catalogue, figures, visit.viewer(), alarm);
        var title = words.say("alarm.task", read.name(words), read.month(words));
        return new Task.Body(
                Task.Kind.ALARM,
                title.length() <= Task.Body.LONGEST_TITLE
                        ? title
                        : title.substring(0, Task.Body.LONGEST_TITLE - 1) + "…",
                words.say("alarm.task.text", AlarmPages.address(alarm)),
                owner,
                Task.Status.NOT_STARTED,
                Task.Priority.NORMAL,
                due,
                0,
                Optional.empty());
    }

    private static Task.Body done(Task.Body body) {
        return new Task.Body(
                body.kind(),
                body.title(),
                body.text(),
                body.assigned(),
                Task.Status.DONE,
                body.priority(),
                body.due(),
                100,
                body.predecessor());
    }

    private One page(Visit visit, Alarm alarm, Typed typed, String trouble) {
        var words = visit.words();
        var read = new AlarmRead(catalogue, figures, visit.viewer(), alarm);
        var story = new AlarmStory(read, alarm, words);
        var title = words.say("alarm.title", read.name(words), read.month(words));
        var may = alarm.state() == State.OPEN && AlarmPages.writes(visit, alarm.area(), alarm.municipality());
        return new One(
                frames.of(visit, title, Optional.of(alarm.area())),
                title,
                words.say(
                        "alarm.lead",
                        catalogue.nameOf(alarm.municipality()),
                        alarm.raisedBy(),
                        words.moment(alarm.raisedAt())),
                List.of(new Link(words.say("alarms.title"), AlarmPages.ALL, false), new Link(title, "", true)),
                AlarmPages.standing(alarm, words),
                story.why(),
                story.chart(),
                read.unit(words),
                story.moments(),
                new Link(read.name(words), keyFigure(alarm, alarm.keyFigure().value()), false),
                others(alarm, words),
                owner(visit, alarm),
                alarm.task()
                        .flatMap(task -> community.tasks().find(visit.viewer(), task))
                        .map(task -> new Link(task.body().title(), "/opgaver/" + task.number(), false)),
                may ? Optional.of(assign(visit, alarm, typed)) : Optional.empty(),
                may
                        ? Optional.of(new Explain(
                                AlarmPages.address(alarm) + "/forklar",
                                typed.text(),
                                typed.shared(),
                                catalogue.nameOf(alarm.municipality())))
                        : Optional.empty(),
                explanation(visit, alarm),
                trouble);
    }

    private Assign assign(Visit visit, Alarm alarm, Typed typed) {
        var people = new ArrayList<Option>();
        colleagues
                .titles(visit.viewer())
                .forEach((name, title) -> people.add(new Option(name, title, name.equals(typed.owner()))));
        return new Assign(AlarmPages.address(alarm) + "/tildel", people, typed.due());
    }

    private String owner(Visit visit, Alarm alarm) {
        return alarm.owner()
                .map(name -> colleagues.titles(visit.viewer()).getOrDefault(name, name))
                .orElseGet(() -> visit.words().say("alarm.owner.none"));
    }

    private List<Link> others(Alarm alarm, Words words) {
        return alarm.others().stream()
                .flatMap(id -> catalogue.keyFigure(id).stream())
                .map(one -> new Link(words.name(one), keyFigure(alarm, one.id().value()), false))
                .toList();
    }

    private static String keyFigure(Alarm alarm, String id) {
        return Address.of("/noegletal/" + id)
                .with("periode", alarm.month().toString())
                .toString();
    }

    private String explanation(Visit visit, Alarm alarm) {
        var words = visit.words();
        return alarm.closed()
                .map(closed -> alarm.state() == State.GONE
                        ? words.say("alarm.gone", words.moment(closed.at()))
                        : words.say(
                                "alarm.explained",
                                closed.title(),
                                words.moment(closed.at()),
                                alarm.note()
                                        .flatMap(note -> community.notes().find(visit.viewer(), note))
                                        .map(Note::text)
                                        .orElseGet(() -> words.say("alarm.explained.gone"))))
                .orElse("");
    }

    private LocalDate today() {
        return clock.instant().atZone(COPENHAGEN).toLocalDate();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
