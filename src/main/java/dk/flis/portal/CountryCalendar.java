// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Area;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Municipality;
import dk.flis.catalogue.SourceId;
import dk.flis.operation.DeliveryCalendar;
import dk.flis.operation.Slot;
import dk.flis.operation.Timeliness;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.CalendarViews.Attention;
import dk.flis.portal.view.CalendarViews.Column;
import dk.flis.portal.view.CalendarViews.Country;
import dk.flis.portal.view.CalendarViews.Heat;
import dk.flis.portal.view.CalendarViews.HeatCell;
import dk.flis.portal.view.CalendarViews.Place;
import dk.flis.portal.view.CalendarViews.Region;
import dk.flis.portal.view.CalendarViews.Sign;
import dk.flis.portal.view.CalendarViews.Strip;
import dk.flis.portal.view.Frame.Link;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the operator's map: municipalities × areas × months, and what of it asks for somebody's eye. */
final class CountryCalendar {

    /** A month's width in a strip. */
    private static final int STEP = 11;

    private static final String AREA = "omraade";

    private static final int MOST_ATTENTION = 40;
    private static final int MOST_NAMES = 3;

    private final Catalogue catalogue;
    private final DeliveryCalendar calendar;
    private final CalendarPages pages;

    CountryCalendar(Parts parts, CalendarPages pages) {
        this.catalogue = parts.catalogue();
        this.calendar = parts.deliveries().calendar();
        this.pages = pages;
    }

    /** A column of the map, and the datasets it stands for. */
    private record Part(String name, String area, String href, Set<SourceId> datasets) {}

    /** A municipality's month. */
    private record Where(MunicipalityCode municipality, Month month) {}

    Country page(Visit visit, CalendarAsked asked) {
        var all = calendar.ofAll(visit.viewer(), asked.first(), asked.last());
        var parts = asked.area().map(area -> datasets(area)).orElseGet(() -> areas(visit));
        var seen = parts.stream().flatMap(part -> part.datasets().stream()).collect(Collectors.toSet());
        var slots = all.stream()
                .filter(slot -> seen.contains(slot.slice().dataset()))
                .toList();
        var words = new CalendarWords(visit.words());
        var attention = attention(visit, slots);
        return new Country(
                pages.head(
                        visit,
                        asked,
                        visit.words().say("calendar.country.title"),
                        CalendarPages.sentence(visit, slots),
                        effects(visit, slots)),
                asked.only(),
                asked.months().map(words::head).toList(),
                parts.stream().map(part -> heat(visit, asked, part, slots)).toList(),
                attention.stream().limit(MOST_ATTENTION).toList(),
                attention.size() > MOST_ATTENTION
                        ? visit.words().say("calendar.attention.more", attention.size() - MOST_ATTENTION)
                        : "",
                parts.stream().map(part -> new Column(part.name(), part.href())).toList(),
                visit.words().say("calendar.span", words.brief(asked.first()), words.brief(asked.last())),
                regions(visit, asked, parts, slots));
    }

    private List<Part> areas(Visit visit) {
        return pages.delivering().stream()
                .map(area -> new Part(
                        visit.words().name(area),
                        area.id().value(),
                        visit.address().with(AREA, area.id().value()).toString(),
                        calendar.datasets(area.id()).map(Dataset::id).collect(Collectors.toSet())))
                .toList();
    }

    private List<Part> datasets(Area area) {
        return calendar.datasets(area.id())
                .map(dataset -> new Part(dataset.name(), area.id().value(), "", Set.of(dataset.id())))
                .toList();
    }

    /** By municipality and month, the slot of the part that asks most. */
    private static Map<Where, Slot> worst(Part part, List<Slot> slots) {
        return slots.stream()
                .filter(slot -> part.datasets().contains(slot.slice().dataset()))
                .collect(Collectors.toMap(
                        slot -> new Where(
                                slot.slice().municipality(), slot.slice().month()),
                        slot -> slot,
                        (one, other) -> other.timeliness().compareTo(one.timeliness()) < 0 ? other : one));
    }

    private Heat heat(Visit visit, CalendarAsked asked, Part part, List<Slot> slots) {
        var worst = worst(part, slots);
        var words = new CalendarWords(visit.words());
        return new Heat(
                part.name(),
                asked.months()
                        .map(month -> heat(
                                visit,
                                words.month(month),
                                catalogue.municipalities().keySet().stream()
                                        .map(code -> Optional.ofNullable(worst.get(new Where(code, month))))
                                        .flatMap(Optional::stream)
                                        .map(Slot::timeliness)
                                        .filter(timeliness -> timeliness != Timeliness.NOT_EXPECTED)
                                        .toList()))
                        .toList());
    }

    private static HeatCell heat(Visit visit, String month, List<Timeliness> all) {
        var words = visit.words();
        if (all.isEmpty()) {
            return new HeatCell("", 0, words.say("calendar.heat.none", month));
        }
        var there = all.stream().filter(Timeliness::there).count();
        var waiting = all.contains(Timeliness.EXPECTED);
        return new HeatCell(
                words.whole(there),
                waiting ? 0 : tone(there, all.size()),
                words.say("calendar.heat", month, words.whole(there), words.whole(all.size())));
    }

    private static int tone(long there, int all) {
        if (there == all) {
            return 5;
        }
        var hundredths = there * 100 / all;
        return hundredths >= 95 ? 4 : hundredths >= 90 ? 3 : 2;
    }

    /** What figures of the newest month that is due suffer, area by area. */
    private List<String> effects(Visit visit, List<Slot> slots) {
        var words = new CalendarWords(visit.words());
        var newest = slots.stream()
                .filter(slot -> slot.timeliness() == Timeliness.MISSING
                        || slot.timeliness().there())
                .map(slot -> slot.slice().month())
                .max(Month::compareTo);
        var effects = new ArrayList<String>();
        newest.ifPresent(month -> pages.delivering().forEach(area -> {
            var datasets = calendar.datasets(area.id()).map(Dataset::id).collect(Collectors.toSet());
            var due = slots.stream()
                    .filter(slot -> slot.slice().month().equals(month)
                            && datasets.contains(slot.slice().dataset())
                            && slot.timeliness() != Timeliness.NOT_EXPECTED)
                    .collect(Collectors.groupingBy(slot -> slot.slice().municipality()));
            var gone = due.entrySet().stream()
                    .filter(one -> one.getValue().stream().anyMatch(slot -> !slot.counts()))
                    .map(one -> catalogue.nameOf(one.getKey()))
                    .sorted()
                    .toList();
            if (!gone.isEmpty()) {
                effects.add(visit.words()
                        .say(
                                "calendar.effect",
                                visit.words().name(area),
                                words.month(month),
                                gone.size(),
                                words.some(gone, MOST_NAMES),
                                due.size() - gone.size(),
                                due.size()));
            }
        }));
        return effects;
    }

    /** Newest month first; what was rejected before what is missing. */
    private List<Attention> attention(Visit visit, List<Slot> slots) {
        var words = new CalendarWords(visit.words());
        return slots.stream()
                .filter(slot -> slot.timeliness() == Timeliness.REJECTED || slot.timeliness() == Timeliness.MISSING)
                .sorted(Comparator.comparing((Slot slot) -> slot.slice().month())
                        .reversed()
                        .thenComparing(Slot::timeliness)
                        .thenComparing(slot -> catalogue.nameOf(slot.slice().municipality())))
                .map(slot -> new Attention(
                        CalendarWords.sign(slot.timeliness()),
                        words.word(slot.timeliness()),
                        link(visit, slot.slice().municipality()),
                        "%s, %s"
                                .formatted(
                                        dataset(slot), words.month(slot.slice().month())),
                        visit.words().day(slot.due()),
                        href(slot)))
                .toList();
    }

    private String dataset(Slot slot) {
        return Optional.ofNullable(catalogue.datasets().get(slot.slice().dataset()))
                .map(Dataset::name)
                .orElse("");
    }

    private Link link(Visit visit, MunicipalityCode code) {
        return new Link(catalogue.nameOf(code), calendarOf(visit, code).toString(), false);
    }

    private static Address calendarOf(Visit visit, MunicipalityCode code) {
        return visit.address().without("kun").without(AREA).with("kommune", code.toString());
    }

    private List<Region> regions(Visit visit, CalendarAsked asked, List<Part> parts, List<Slot> slots) {
        var worst = parts.stream().map(part -> worst(part, slots)).toList();
        var regions = new LinkedHashMap<String, List<Place>>();
        catalogue.municipalities().values().stream()
                .sorted(Comparator.comparing(Municipality::region).thenComparing(Municipality::name))
                .forEach(municipality -> {
                    var strips = new ArrayList<Strip>();
                    for (var at = 0; at < parts.size(); at++) {
                        strips.add(strip(visit, asked, parts.get(at), municipality.code(), worst.get(at)));
                    }
                    if (!asked.only() || strips.stream().anyMatch(CountryCalendar::astray)) {
                        regions.computeIfAbsent(municipality.region(), _ -> new ArrayList<>())
                                .add(new Place(link(visit, municipality.code()), strips));
                    }
                });
        return regions.entrySet().stream()
                .map(one -> new Region(one.getKey(), one.getValue()))
                .toList();
    }

    private static boolean astray(Strip strip) {
        return strip.signs().stream()
                .anyMatch(sign -> Set.of("rej", "miss", "late").contains(sign.sign()));
    }

    private Strip strip(Visit visit, CalendarAsked asked, Part part, MunicipalityCode code, Map<Where, Slot> worst) {
        var words = new CalendarWords(visit.words());
        var signs = new ArrayList<Sign>();
        var said = new ArrayList<String>();
        var expected = false;
        for (var month : asked.months().toList()) {
            var timeliness = Optional.ofNullable(worst.get(new Where(code, month)))
                    .map(Slot::timeliness)
                    .orElse(Timeliness.NOT_EXPECTED);
            expected |= timeliness != Timeliness.NOT_EXPECTED;
            if (timeliness != Timeliness.DELIVERED) {
                var x = (month.index() - asked.first().index()) * STEP;
                signs.add(new Sign(x, expectedNot(timeliness) ? "none" : CalendarWords.sign(timeliness)));
            }
            if (CalendarWords.loud(timeliness) && timeliness != Timeliness.EXPECTED) {
                said.add(words.month(month) + " " + words.word(timeliness));
            }
        }
        var text = said.isEmpty()
                ? visit.words().say(expected ? "calendar.all-well" : "calendar.not-expected")
                : String.join(", ", said);
        return new Strip(
                text,
                expected,
                said.isEmpty()
                        ? ""
                        : calendarOf(visit, code).with(AREA, part.area()).toString(),
                "%s, %s: %s".formatted(catalogue.nameOf(code), part.name(), text),
                signs);
    }

    private static boolean expectedNot(Timeliness timeliness) {
        return timeliness == Timeliness.NOT_EXPECTED;
    }

    private static String href(Slot slot) {
        var delivery = slot.timeliness() == Timeliness.MISSING ? OptionalLong.empty() : slot.delivery();
        return delivery.isPresent() ? "/leverancer/" + delivery.getAsLong() : "";
    }
}
