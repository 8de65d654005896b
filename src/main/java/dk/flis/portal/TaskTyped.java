// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.community.Task;
import dk.flis.community.Task.Body;
import dk.flis.community.Task.Kind;
import dk.flis.community.Task.Priority;
import dk.flis.community.Task.Status;
import dk.flis.community.Written;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.TaskViews.Fields;
import dk.flis.portal.view.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A task as it was typed, word for word, until it is sound. */
record TaskTyped(
        String kind,
        String title,
        String text,
        String assigned,
        String status,
        String priority,
        String due,
        String done,
        String predecessor) {

    static final TaskTyped FRESH = new TaskTyped(
            Kind.OTHER.keyword(), "", "", "", Status.NOT_STARTED.keyword(), Priority.NORMAL.keyword(), "", "0", "");

    static TaskTyped of(Body body) {
        return new TaskTyped(
                body.kind().keyword(),
                body.title(),
                body.text(),
                body.assigned(),
                body.status().keyword(),
                body.priority().keyword(),
                body.due().map(LocalDate::toString).orElse(""),
                Integer.toString(body.done()),
                body.predecessor().map(number -> Long.toString(number)).orElse(""));
    }

    /** The first thing that is wrong. */
    Optional<String> trouble(Words words) {
        var line = Written.line(title);
        if (line.isEmpty()) {
            return Optional.of(words.say("task.trouble.title"));
        }
        if (line.length() > Body.LONGEST_TITLE) {
            return Optional.of(words.say("task.trouble.long-title", line.length(), Body.LONGEST_TITLE));
        }
        if (Written.lines(text).length() > Body.LONGEST_TEXT) {
            return Optional.of(
                    words.say("task.trouble.long", Written.lines(text).length(), Body.LONGEST_TEXT));
        }
        if (!due.isBlank() && day().isEmpty()) {
            return Optional.of(words.say("task.trouble.due", due));
        }
        if (percent().isEmpty()) {
            return Optional.of(words.say("task.trouble.done", done));
        }
        if (Kind.of(kind).isEmpty()
                || Status.of(status).isEmpty()
                || Priority.of(priority).isEmpty()) {
            return Optional.of(words.say("task.trouble.choice"));
        }
        return predecessor.isBlank() || predecessor.matches("\\d{1,18}")
                ? Optional.empty()
                : Optional.of(words.say("task.trouble.predecessor"));
    }

    /** Only when there is no trouble. What is done is done wholly. */
    Body body() {
        var state = Status.of(status).orElse(Status.NOT_STARTED);
        return new Body(
                Kind.of(kind).orElse(Kind.OTHER),
                Written.line(title),
                Written.lines(text),
                assigned,
                state,
                Priority.of(priority).orElse(Priority.NORMAL),
                day(),
                state == Status.DONE ? 100 : percent().orElse(0),
                RowNumber.of("efter", Optional.of(predecessor)));
    }

    /** @param titles the accounts it may be given to, by name */
    Fields fields(Words words, Map<String, String> titles, List<Task> others) {
        var people = new ArrayList<Option>();
        people.add(new Option("", words.say("task.nobody"), assigned.isEmpty()));
        titles.forEach((name, shown) -> people.add(new Option(name, shown, name.equals(assigned))));
        var before = new ArrayList<Option>();
        before.add(new Option("", words.say("task.no-predecessor"), predecessor.isEmpty()));
        others.forEach(task -> before.add(new Option(
                Long.toString(task.number()),
                task.body().title(),
                Long.toString(task.number()).equals(predecessor))));
        return new Fields(
                title,
                text,
                options(Arrays.stream(Kind.values()).map(Kind::keyword).toList(), kind, "task.kind.", words),
                people,
                options(Arrays.stream(Status.values()).map(Status::keyword).toList(), status, "task.status.", words),
                options(
                        Arrays.stream(Priority.values()).map(Priority::keyword).toList(),
                        priority,
                        "task.priority.",
                        words),
                due,
                done,
                before);
    }

    private static List<Option> options(List<String> keywords, String chosen, String prefix, Words words) {
        return keywords.stream()
                .map(keyword -> new Option(keyword, words.say(prefix + keyword), keyword.equals(chosen)))
                .toList();
    }

    /** As browsers send a day, or as Danes write it. */
    private Optional<LocalDate> day() {
        var danish = due.strip().replaceFirst("^(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})$", "$3-$2-$1");
        var parts = danish.split("-", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var iso = parts[0] + "-" + padded(parts[1]) + "-" + padded(parts[2]);
            return Optional.of(LocalDate.parse(iso)).filter(day -> day.getYear() >= 2000 && day.getYear() < 2200);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static String padded(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private Optional<Integer> percent() {
        var text = done.strip();
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= 100
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }
}
