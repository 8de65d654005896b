// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.access.Grants;
import dk.flis.access.OwnRows;
import dk.flis.access.Viewer;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.community.Author;
import dk.flis.community.Task;
import dk.flis.community.Task.Body;
import dk.flis.community.Tasks;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes a task for a municipality of what it has to deliver soon, and of what was rejected; says so when the day is over; and
 * ticks the task off when the delivery is there. One task for an area's month, however often one looks.
 */
public final class Reminders {

    /** So long before the day, when nothing has come. */
    static final int DAYS_BEFORE = 3;

    /** Months further back are history: whoever has not mended them by now has been told. */
    private static final int MONTHS = 6;

    private static final Author AUTHOR = new Author("flis", "FLIS");

    private static final String KNOWN = """
            SELECT municipality, area, month, kind, task, late, closed FROM delivery_reminder WHERE month >= :first
            """;

    private static final String MADE = """
            INSERT INTO delivery_reminder (municipality, area, month, kind, task, late, made)
            VALUES (:municipality, :area, :month, :kind, :task, :late, :now)
            ON CONFLICT (municipality, area, month, kind) DO UPDATE SET task = :task, late = :late, closed = false
            """;

    private static final String LATE = """
            UPDATE delivery_reminder SET late = true
            WHERE municipality = :municipality AND area = :area AND month = :month AND kind = :kind
            """;

    private static final String CLOSED = """
            UPDATE delivery_reminder SET closed = true
            WHERE municipality = :municipality AND area = :area AND month = :month AND kind = :kind
            """;

    private final Catalogue catalogue;
    private final DeliveryCalendar calendar;
    private final OwnRows rows;
    private final Tasks tasks;
    private final InstantSource clock;

    public Reminders(Catalogue catalogue, DeliveryCalendar calendar, OwnRows rows, Tasks tasks, InstantSource clock) {
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.rows = rows;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Of what a reminder is: an area's month. */
    private record Subject(MunicipalityCode municipality, AreaId area, Month month) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            var order = municipality.compareTo(other.municipality);
            order = order == 0 ? area.compareTo(other.area) : order;
            return order == 0 ? month.compareTo(other.month) : order;
        }
    }

    /** Why somebody is reminded. */
    private enum Kind {
        DUE,
        REJECTED
    }

    private record Key(Subject subject, Kind kind) {}

    private record Made(OptionalLong task, boolean late, boolean closed) {}

    /** Returns how many tasks were made, changed or ticked off. */
    public int run() {
        var today = clock.instant().atZone(DueDays.COPENHAGEN).toLocalDate();
        var last = Month.of(YearMonth.from(today));
        var first = last.plus(1 - MONTHS);
        var known = known(first);
        var changed = 0;
        for (var one : subjects(first, last).entrySet()) {
            for (var kind : Kind.values()) {
                changed += look(one.getKey(), kind, one.getValue(), known, today);
            }
        }
        return changed;
    }

    private Map<Subject, List<Slot>> subjects(Month first, Month last) {
        return calendar.everybodys(first, last).stream()
                .filter(slot -> slot.timeliness() != Timeliness.NOT_EXPECTED)
                .collect(Collectors.groupingBy(
                        slot -> new Subject(
                                slot.slice().municipality(),
                                dataset(slot).area(),
                                slot.slice().month()),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private Dataset dataset(Slot slot) {
        return (Dataset) catalogue.source(slot.slice().dataset());
    }

    private int look(Subject subject, Kind kind, List<Slot> slots, Map<Key, Made> known, LocalDate today) {
        var made = Optional.ofNullable(known.get(new Key(subject, kind)));
        var open = slots.stream().filter(slot -> concerns(slot, kind, today)).toList();
        if (open.isEmpty()) {
            return made.filter(one -> !one.closed())
                    .map(one -> close(subject, kind, one))
                    .orElse(0);
        }
        var late = kind == Kind.DUE && open.stream().anyMatch(slot -> slot.due().isBefore(today));
        if (made.isEmpty() || made.get().closed()) {
            return make(subject, kind, open, late);
        }
        return late && !made.get().late() ? say(subject, kind, made.get(), open) : 0;
    }

    private static boolean concerns(Slot slot, Kind kind, LocalDate today) {
        return switch (kind) {
            case REJECTED -> slot.timeliness() == Timeliness.REJECTED;
            case DUE ->
                slot.timeliness() == Timeliness.MISSING
                        || (slot.timeliness() == Timeliness.EXPECTED
                                && !today.isBefore(slot.due().minusDays(DAYS_BEFORE)));
        };
    }

    private int make(Subject subject, Kind kind, List<Slot> open, boolean late) {
        return rows.of(subject.municipality(), database -> {
            var task = tasks.add(viewer(subject), AUTHOR, body(subject, kind, open, late));
            return with(database.sql(MADE), subject, kind)
                    .param("task", task)
                    .param("late", late)
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
        });
    }

    /** The day is over. */
    private int say(Subject subject, Kind kind, Made made, List<Slot> open) {
        return rows.of(subject.municipality(), database -> {
            var viewer = viewer(subject);
            found(viewer, made)
                    .ifPresent(task -> tasks.change(
                            viewer,
                            AUTHOR,
                            task.number(),
                            kept(
                                    task.body(),
                                    body(subject, kind, open, true),
                                    task.body().status(),
                                    task.body().done())));
            return with(database.sql(LATE), subject, kind).update();
        });
    }

    private int close(Subject subject, Kind kind, Made made) {
        return rows.of(subject.municipality(), database -> {
            var viewer = viewer(subject);
            found(viewer, made)
                    .ifPresent(task -> tasks.change(
                            viewer, AUTHOR, task.number(), kept(task.body(), task.body(), Task.Status.DONE, 100)));
            return with(database.sql(CLOSED), subject, kind).update();
        });
    }

    private Optional<Task> found(Viewer viewer, Made made) {
        return made.task().isPresent() ? tasks.find(viewer, made.task().getAsLong()) : Optional.empty();
    }

    /** To whom it was given, and what he has planned, stays. */
    private static Body kept(Body before, Body said, Task.Status status, int done) {
        return new Body(
                before.kind(),
                said.title(),
                said.text(),
                before.assigned(),
                status,
                said.priority(),
                before.due(),
                done,
                before.predecessor());
    }

    private Body body(Subject subject, Kind kind, List<Slot> open, boolean late) {
        var words = new ReminderWords(
                area(subject.area()),
                subject.month(),
                open.stream().map(this::name).toList());
        return new Body(
                Task.Kind.DELIVERY,
                switch (kind) {
                    case DUE -> late ? words.lateTitle() : words.dueTitle();
                    case REJECTED -> words.rejectedTitle();
                },
                switch (kind) {
                    case DUE -> late ? words.lateText() : words.dueText();
                    case REJECTED -> words.rejectedText();
                },
                "",
                Task.Status.NOT_STARTED,
                late || kind == Kind.REJECTED ? Task.Priority.HIGH : Task.Priority.NORMAL,
                open.stream().map(Slot::due).max(LocalDate::compareTo),
                0,
                Optional.empty());
    }

    private String name(Slot slot) {
        return slot.delivery().isPresent() && slot.timeliness() == Timeliness.REJECTED
                ? dataset(slot).name() + " (leverance " + slot.delivery().getAsLong() + ")"
                : dataset(slot).name();
    }

    private String area(AreaId id) {
        return catalogue.areas().stream()
                .filter(area -> area.id().equals(id))
                .map(Area::name)
                .findFirst()
                .orElse(id.value());
    }

    private static Viewer viewer(Subject subject) {
        return new Viewer.User(AUTHOR.name(), subject.municipality(), false, Grants.NONE);
    }

    private Map<Key, Made> known(Month first) {
        return rows.all(database -> database
                .sql(KNOWN)
                .param("first", first.stored())
                .query((row, _) -> {
                    var task = row.getLong("task");
                    var made = new Made(
                            row.wasNull() ? OptionalLong.empty() : OptionalLong.of(task),
                            row.getBoolean("late"),
                            row.getBoolean("closed"));
                    var subject = new Subject(
                            new MunicipalityCode(row.getInt("municipality")),
                            new AreaId(row.getString("area")),
                            Month.ofStored(row.getInt("month")));
                    return Map.entry(new Key(subject, Kind.valueOf(row.getString("kind"))), made);
                })
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static org.springframework.jdbc.core.simple.JdbcClient.StatementSpec with(
            org.springframework.jdbc.core.simple.JdbcClient.StatementSpec statement, Subject subject, Kind kind) {
        return statement
                .param("municipality", subject.municipality().value())
                .param("area", subject.area().value())
                .param("month", subject.month().stored())
                .param("kind", kind.name(), Types.VARCHAR);
    }
}
