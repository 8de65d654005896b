// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.community.Author;
import dk.flis.community.Task;
import dk.flis.community.Task.Priority;
import dk.flis.community.Task.Status;
import dk.flis.community.Tasks;
import dk.flis.community.Tasks.Which;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Paging;
import dk.flis.portal.view.TaskViews.Form;
import dk.flis.portal.view.TaskViews.Item;
import dk.flis.portal.view.TaskViews.Listing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Makes the pages of tasks, and does what their forms ask for. */
final class TaskPages {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final int PER_PAGE = 20;

    private final Tasks tasks;
    private final Colleagues colleagues;
    private final Frames frames;
    private final InstantSource clock;

    TaskPages(Parts parts, Frames frames) {
        this.tasks = parts.community().tasks();
        this.colleagues = new Colleagues(parts.accounts());
        this.frames = frames;
        this.clock = parts.clock();
    }

    /** The most urgent open ones. */
    List<Item> urgent(Visit visit, int count, Instant before) {
        return items(visit, tasks.page(visit.viewer(), Which.OPEN, 0, count), before);
    }

    long open(Visit visit) {
        return tasks.count(visit.viewer(), Which.OPEN);
    }

    Listing listing(Visit visit, Instant before) {
        var words = visit.words();
        var which =
                Choices.parameter(visit.address(), "vis").filter("alle"::equals).isPresent() ? Which.ALL : Which.OPEN;
        var page = PageNumber.of(visit.address());
        var total = tasks.count(visit.viewer(), which);
        var shown = tasks.page(visit.viewer(), which, page.skipped(PER_PAGE), PER_PAGE);
        return new Listing(
                frames.of(visit, words.say("tasks.title")),
                List.of(
                        new Link(words.say("tasks.open"), "/opgaver", which == Which.OPEN),
                        new Link(words.say("tasks.all"), "/opgaver?vis=alle", which == Which.ALL)),
                items(visit, shown, before),
                words.say(which == Which.OPEN ? "tasks.count.open" : "tasks.count.all", total),
                Paging.of(visit.address(), page.number(), PER_PAGE, total, words));
    }

    Form fresh(Visit visit) {
        return form(visit, Optional.empty(), TaskTyped.FRESH, "");
    }

    Form existing(Visit visit, long number) {
        return form(visit, Optional.of(number), TaskTyped.of(find(visit, number).body()), "");
    }

    /** The form again when something is wrong; empty when it is kept. */
    Optional<Form> save(Visit visit, Optional<Long> number, TaskTyped typed) {
        number.ifPresent(existing -> find(visit, existing));
        var trouble =
                typed.trouble(visit.words()).or(() -> stranger(visit, typed)).or(() -> circle(visit, number, typed));
        if (trouble.isPresent()) {
            return Optional.of(form(visit, number, typed, trouble.get()));
        }
        var author = Author.of(visit.signedIn());
        var body = typed.body();
        number.ifPresentOrElse(
                existing -> tasks.change(visit.viewer(), author, existing, body),
                () -> tasks.add(visit.viewer(), author, body));
        return Optional.empty();
    }

    void delete(Visit visit, long number) {
        find(visit, number);
        tasks.delete(visit.viewer(), Author.of(visit.signedIn()), number);
    }

    /** A task is given to a user of the same municipality. */
    private Optional<String> stranger(Visit visit, TaskTyped typed) {
        return typed.assigned().isEmpty() || colleagues.titles(visit.viewer()).containsKey(typed.assigned())
                ? Optional.empty()
                : Optional.of(visit.words().say("task.trouble.assigned", typed.assigned()));
    }

    private Optional<String> circle(Visit visit, Optional<Long> number, TaskTyped typed) {
        var predecessor = typed.body().predecessor();
        if (predecessor.isEmpty()) {
            return Optional.empty();
        }
        if (tasks.find(visit.viewer(), predecessor.get()).isEmpty()) {
            return Optional.of(visit.words().say("task.trouble.predecessor"));
        }
        return number.filter(own ->
                        own.equals(predecessor.get()) || !tasks.mayPrecede(visit.viewer(), predecessor.get(), own))
                .map(_ -> visit.words().say("task.trouble.circle"));
    }

    private Form form(Visit visit, Optional<Long> number, TaskTyped typed, String trouble) {
        var words = visit.words();
        var title = words.say(number.isPresent() ? "task.change" : "task.new");
        var others = tasks.page(visit.viewer(), Which.OPEN, 0, 200).stream()
                .filter(task -> number.isEmpty() || task.number() != number.get())
                .toList();
        var titles = colleagues.titles(visit.viewer());
        return new Form(
                frames.of(visit, title),
                title,
                number.map(existing -> "/opgaver/" + existing).orElse("/opgaver/ny"),
                typed.fields(words, titles, others),
                trouble,
                number.map(existing -> find(visit, existing))
                        .map(task -> words.say(
                                "task.written",
                                titles.getOrDefault(task.author(), task.author()),
                                words.moment(task.written())))
                        .orElse(""),
                number.map(existing -> "/opgaver/" + existing + "/slet").orElse(""));
    }

    private Task find(Visit visit, long number) {
        return tasks.find(visit.viewer(), number)
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-task"));
    }

    private List<Item> items(Visit visit, List<Task> shown, Instant before) {
        var titles = colleagues.titles(visit.viewer());
        return shown.stream().map(task -> item(visit, task, titles, before)).toList();
    }

    private Item item(Visit visit, Task task, Map<String, String> titles, Instant before) {
        var words = visit.words();
        var body = task.body();
        return new Item(
                body.title(),
                "/opgaver/" + task.number(),
                words.say("task.kind." + body.kind().keyword()),
                titles.getOrDefault(body.assigned(), body.assigned()),
                body.assigned().equals(visit.viewer().name()),
                words.say("task.status." + body.status().keyword()),
                words.say("task.priority." + body.priority().keyword()),
                body.priority() == Priority.HIGH,
                body.due().map(words::day).orElse(""),
                body.status() != Status.DONE
                        && body.due().filter(today()::isAfter).isPresent(),
                body.done(),
                body.predecessor()
                        .flatMap(number -> tasks.find(visit.viewer(), number))
                        .map(one -> one.body().title())
                        .orElse(""),
                task.written().isAfter(before));
    }

    private LocalDate today() {
        return clock.instant().atZone(COPENHAGEN).toLocalDate();
    }
}
