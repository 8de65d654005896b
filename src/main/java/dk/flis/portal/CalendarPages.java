// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.operation.DeliveryCalendar;
import dk.flis.operation.Slot;
import dk.flis.operation.SourceRegister;
import dk.flis.operation.SourceSystem;
import dk.flis.operation.Timeliness;
import dk.flis.portal.view.CalendarViews.Cell;
import dk.flis.portal.view.CalendarViews.Group;
import dk.flis.portal.view.CalendarViews.Head;
import dk.flis.portal.view.CalendarViews.Line;
import dk.flis.portal.view.CalendarViews.Own;
import dk.flis.portal.view.Frame.Option;
import dk.flis.reference.MunicipalityCode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a municipality's calendar, and what it has in common with the country's. */
final class CalendarPages {

    private final Catalogue catalogue;
    private final DeliveryCalendar calendar;
    private final SourceRegister sources;
    private final Frames frames;
    private final DeliveryTabs tabs;
    private final InstantSource clock;

    CalendarPages(Parts parts, Frames frames) {
        this.catalogue = parts.catalogue();
        this.calendar = parts.deliveries().calendar();
        this.sources = parts.deliveries().sources();
        this.frames = frames;
        this.tabs = new DeliveryTabs(parts.catalogue());
        this.clock = parts.clock();
    }

    CalendarAsked asked(Visit visit) {
        DeliveryTabs.demand(visit);
        return CalendarAsked.of(visit, catalogue, clock.instant());
    }

    Own own(Visit visit, CalendarAsked asked, MunicipalityCode municipality) {
        var slots = calendar.of(visit.viewer(), municipality, asked.first(), asked.last());
        var words = new CalendarWords(visit.words());
        var systems = sources.of(visit.viewer(), municipality);
        return new Own(
                head(
                        visit,
                        asked,
                        visit.words().say("calendar.own.title", catalogue.nameOf(municipality)),
                        sentence(visit, slots),
                        effects(visit, slots)),
                visit.words().say("calendar.own.table", catalogue.nameOf(municipality)),
                visit.words().say("calendar.own.note"),
                asked.months().map(words::head).toList(),
                groups(visit, asked, slots, systems));
    }

    Head head(Visit visit, CalendarAsked asked, String title, String sentence, List<String> effects) {
        var earlier = asked.first().plus(-1);
        var later = asked.last().plus(CalendarAsked.MONTHS);
        return new Head(
                frames.of(visit, title),
                title,
                tabs.links(visit, DeliveryTabs.CALENDAR),
                municipalities(visit, asked),
                areas(visit, asked),
                asked.last().toString(),
                sentence,
                effects,
                visit.address().with("til", earlier.toString()).toString(),
                visit.address().with("til", later.toString()).toString());
    }

    /** For the operator: the country, or one of the 98. */
    private List<Option> municipalities(Visit visit, CalendarAsked asked) {
        if (!(visit.viewer() instanceof Viewer.Operator)) {
            return List.of();
        }
        var country = new Option(
                "", visit.words().say("calendar.country"), asked.municipality().isEmpty());
        return Stream.concat(
                        Stream.of(country),
                        catalogue.municipalities().values().stream()
                                .map(one -> new Option(
                                        one.code().toString(),
                                        one.name(),
                                        asked.municipality()
                                                .filter(one.code()::equals)
                                                .isPresent())))
                .toList();
    }

    private List<Option> areas(Visit visit, CalendarAsked asked) {
        var all = new Option(
                "", visit.words().say("calendar.all-areas"), asked.area().isEmpty());
        return Stream.concat(
                        Stream.of(all),
                        delivering().stream()
                                .map(area -> new Option(
                                        area.id().value(),
                                        visit.words().name(area),
                                        asked.area().filter(area::equals).isPresent())))
                .toList();
    }

    /** The areas to which municipalities deliver. */
    List<Area> delivering() {
        return catalogue.areas().stream()
                .filter(area -> calendar.datasets(area.id()).findAny().isPresent())
                .toList();
    }

    private List<Group> groups(Visit visit, CalendarAsked asked, List<Slot> slots, List<SourceSystem> systems) {
        var byDataset = slots.stream()
                .collect(Collectors.groupingBy(slot -> slot.slice().dataset()));
        var groups = new ArrayList<Group>();
        for (var area : delivering()) {
            if (asked.area().isPresent() && !asked.area().get().equals(area)) {
                continue;
            }
            var lines = calendar.datasets(area.id())
                    .filter(dataset -> byDataset.containsKey(dataset.id()))
                    .map(dataset -> line(visit, dataset, byDataset.getOrDefault(dataset.id(), List.of()), systems))
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new Group(visit.words().name(area), lines));
            }
        }
        return groups;
    }

    private Line line(Visit visit, Dataset dataset, List<Slot> slots, List<SourceSystem> systems) {
        var from = systems.stream()
                .map(SourceSystem::body)
                .filter(body -> body.covers(dataset.area(), dataset.id()))
                .map(body -> body.supplier().isBlank() || body.supplier().equals(body.system())
                        ? body.system()
                        : body.system() + ", " + body.supplier())
                .distinct()
                .collect(Collectors.joining("; "));
        return new Line(
                dataset.name(),
                from,
                slots.stream().map(slot -> cell(visit, slot)).toList());
    }

    private static Cell cell(Visit visit, Slot slot) {
        var words = new CalendarWords(visit.words());
        var word = words.word(slot.timeliness());
        return new Cell(
                CalendarWords.sign(slot.timeliness()),
                word,
                CalendarWords.loud(slot.timeliness()),
                slot.delivery().isPresent() ? "/leverancer/" + slot.delivery().getAsLong() : "",
                words.month(slot.slice().month()) + ": " + word);
    }

    /** How the due ones stand, in one sentence. */
    static String sentence(Visit visit, List<Slot> slots) {
        var words = visit.words();
        var counts = counts(slots);
        var due = slots.stream().filter(CalendarPages::due).count();
        if (due == 0) {
            return words.say("calendar.nothing-due");
        }
        var there =
                slots.stream().filter(CalendarPages::due).filter(Slot::counts).count();
        var parts = Stream.of(Timeliness.REJECTED, Timeliness.MISSING, Timeliness.LATE)
                .filter(kind -> counts.getOrDefault(kind, 0L) > 0)
                .map(kind -> words.say(
                        "calendar.count." + CalendarWords.sign(kind), words.whole(counts.getOrDefault(kind, 0L))))
                .toList();
        return words.say("calendar.sentence", words.whole(there), words.whole(due))
                + (parts.isEmpty() ? "" : " " + String.join(", ", parts) + ".");
    }

    private static boolean due(Slot slot) {
        return slot.timeliness() != Timeliness.NOT_EXPECTED && slot.timeliness() != Timeliness.EXPECTED;
    }

    private static Map<Timeliness, Long> counts(List<Slot> slots) {
        return slots.stream()
                .collect(Collectors.groupingBy(
                        Slot::timeliness, () -> new EnumMap<>(Timeliness.class), Collectors.counting()));
    }

    private List<String> effects(Visit visit, List<Slot> slots) {
        var gone = slots.stream()
                .filter(CalendarPages::due)
                .filter(slot -> !slot.counts())
                .count();
        var again = slots.stream()
                .filter(slot -> slot.timeliness() == Timeliness.REJECTED)
                .filter(Slot::counts)
                .count();
        var effects = new ArrayList<String>();
        if (gone > 0) {
            effects.add(visit.words().say("calendar.own.effect", visit.words().whole(gone)));
        }
        if (again > 0) {
            effects.add(visit.words().say("calendar.own.again", visit.words().whole(again)));
        }
        return effects;
    }
}
