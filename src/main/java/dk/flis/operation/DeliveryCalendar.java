// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.access.AccessRefused;
import dk.flis.access.Viewer;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Dataset.Deliverer;
import dk.flis.delivery.Slice;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Deliveries;
import dk.flis.store.Deliveries.SliceState;
import dk.flis.store.Permissions;
import dk.flis.store.Permissions.Permission;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is expected of whom, and how it stands. A municipality is expected to deliver to an area from the day on which it let
 * its data be used: what came for earlier months is there, and never late.
 */
public final class DeliveryCalendar {

    private final Catalogue catalogue;
    private final Deliveries deliveries;
    private final Permissions permissions;
    private final SourceRegister sources;
    private final InstantSource clock;

    public DeliveryCalendar(
            Catalogue catalogue,
            Deliveries deliveries,
            Permissions permissions,
            SourceRegister sources,
            InstantSource clock) {
        this.catalogue = catalogue;
        this.deliveries = deliveries;
        this.permissions = permissions;
        this.sources = sources;
        this.clock = clock;
    }

    private record Joined(MunicipalityCode municipality, AreaId area) {}

    /** What municipalities deliver, in the order of areas and, within one, of the catalogue. */
    public List<Dataset> datasets() {
        return catalogue.areas().stream().flatMap(area -> datasets(area.id())).toList();
    }

    /** Those of an area. */
    public Stream<Dataset> datasets(AreaId area) {
        return catalogue.datasets().values().stream()
                .filter(dataset -> dataset.deliverer() == Deliverer.MUNICIPALITY)
                .filter(dataset -> dataset.area().equals(area));
    }

    /** Those of one municipality, as far as the viewer sees its deliveries. */
    public List<Slot> of(Viewer viewer, MunicipalityCode municipality, Month first, Month last) {
        var seen = datasets().stream()
                .filter(dataset -> viewer.seesDeliveries(dataset.area().value(), municipality))
                .toList();
        if (seen.isEmpty()) {
            throw new AccessRefused("'%s' sees no deliveries of %s".formatted(viewer.name(), municipality));
        }
        return slots(
                seen,
                List.of(municipality),
                first,
                last,
                Optional.of(municipality),
                new DueDays(sources.of(viewer, municipality)));
    }

    /** Those of the whole country: the operator's to see. */
    public List<Slot> ofAll(Viewer viewer, Month first, Month last) {
        if (!(viewer instanceof Viewer.Operator)) {
            throw new AccessRefused("'%s' does not see everybody's deliveries".formatted(viewer.name()));
        }
        return everybodys(first, last);
    }

    /** For jobs that work on behalf of all. */
    List<Slot> everybodys(Month first, Month last) {
        return slots(
                datasets(), List.copyOf(catalogue.municipalities().keySet()), first, last, Optional.empty(), dueDays());
    }

    DueDays dueDays() {
        return new DueDays(sources.everybodys());
    }

    private List<Slot> slots(
            List<Dataset> datasets,
            List<MunicipalityCode> municipalities,
            Month first,
            Month last,
            Optional<MunicipalityCode> only,
            DueDays days) {
        var states = deliveries.slices(first, last, only).stream()
                .collect(Collectors.toMap(SliceState::slice, state -> state));
        var joined = joined();
        var now = clock.instant();
        var slots = new ArrayList<Slot>();
        for (var municipality : municipalities) {
            for (var dataset : datasets) {
                var since = Optional.ofNullable(joined.get(new Joined(municipality, dataset.area())));
                for (var month = first; month.compareTo(last) <= 0; month = month.plus(1)) {
                    var slice = new Slice.OfMunicipality(dataset.id(), municipality, month);
                    slots.add(slot(slice, dataset, Optional.ofNullable(states.get(slice)), since, days, now));
                }
            }
        }
        return slots;
    }

    /** Since when each municipality lets its data of an area be used. */
    private Map<Joined, Instant> joined() {
        var joined = new HashMap<Joined, Instant>();
        for (Permission one : permissions.standing()) {
            joined.put(new Joined(one.municipality(), one.area()), one.since());
        }
        return joined;
    }

    private static Slot slot(
            Slice.OfMunicipality slice,
            Dataset dataset,
            Optional<SliceState> state,
            Optional<Instant> joined,
            DueDays days,
            Instant now) {
        var late = days.late(slice, dataset);
        var expected = dataset.frequency().expects(slice.month())
                && joined.filter(late::isAfter).isPresent();
        var counts =
                state.map(SliceState::current).filter(OptionalLong::isPresent).isPresent();
        return new Slot(
                slice,
                timeliness(state, counts, expected, late, now),
                counts,
                Slot.shown(state),
                days.due(slice, dataset));
    }

    private static Timeliness timeliness(
            Optional<SliceState> state, boolean counts, boolean expected, Instant late, Instant now) {
        if (state.filter(Slot::rejectedLast).isPresent()) {
            return Timeliness.REJECTED;
        }
        if (!counts) {
            return expected ? (now.isBefore(late) ? Timeliness.EXPECTED : Timeliness.MISSING) : Timeliness.NOT_EXPECTED;
        }
        if (expected
                && state.flatMap(SliceState::first)
                        .filter(first -> !first.isBefore(late))
                        .isPresent()) {
            return Timeliness.LATE;
        }
        return state.filter(known -> known.taken() > 1).isPresent() ? Timeliness.CORRECTED : Timeliness.DELIVERED;
    }
}
