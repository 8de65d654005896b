// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.community.Author;
import dk.flis.community.Message;
import dk.flis.community.Messages;
import dk.flis.reference.Month;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells everybody that the month's edition is out, and of which areas the national average is provisional. */
public final class Notices {

    private static final Author AUTHOR = new Author("flis", "FLIS");
    private static final Viewer TO_ALL = new Viewer.Operator("flis");

    private final Catalogue catalogue;
    private final DeliveryCalendar calendar;
    private final Messages messages;
    private final InstantSource clock;

    public Notices(Catalogue catalogue, DeliveryCalendar calendar, Messages messages, InstantSource clock) {
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param publication the edition's number */
    void edition(String publication) {
        var month = Month.of(YearMonth.from(clock.instant().atZone(DueDays.COPENHAGEN)))
                .plus(-1);
        // What is not due yet is missing from the edition all the same.
        var slots = calendar.everybodys(month, month);
        var provisional = catalogue.areas().stream()
                .flatMap(area -> provisional(area, slots).stream())
                .toList();
        messages.add(
                TO_ALL,
                AUTHOR,
                new Message.Body(
                        "Månedsudgaven efter %s er offentliggjort".formatted(ReminderWords.named(month)),
                        "Publikation %s gemmes for altid.\n%s"
                                .formatted(
                                        publication,
                                        provisional.isEmpty()
                                                ? "Alle, der er tilsluttet, har leveret alt for måneden."
                                                : String.join("\n", provisional))));
    }

    private Optional<String> provisional(Area area, List<Slot> slots) {
        var joined = slots.stream()
                .filter(slot -> slot.timeliness() != Timeliness.NOT_EXPECTED)
                .filter(slot -> catalogue.source(slot.slice().dataset()) instanceof Dataset dataset
                        && dataset.area().equals(area.id()))
                .collect(Collectors.groupingBy(slot -> slot.slice().municipality()));
        var gone = joined.values().stream()
                .filter(own -> own.stream().anyMatch(slot -> !slot.counts()))
                .count();
        return gone == 0
                ? Optional.empty()
                : Optional.of("%s: %d af %d kommuner har endnu ikke leveret alt; landsgennemsnittet er foreløbigt."
                        .formatted(area.name(), gone, joined.size()));
    }
}
