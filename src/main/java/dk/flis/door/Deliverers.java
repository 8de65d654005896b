// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.delivery.Slice;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Deliverer;
import dk.flis.store.Deliverer.Door;
import dk.flis.store.Slip;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may deliver what, and who may see which receipt. */
public final class Deliverers {

    private final Catalogue catalogue;

    public Deliverers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What he may deliver by that door; empty when nothing. */
    public Optional<Deliverer> of(Viewer viewer, Door door) {
        return switch (viewer) {
            case Viewer.Operator _ -> Optional.of(new Deliverer.OfStatistics(viewer.name(), door));
            case Viewer.CatalogueEditor _ -> Optional.empty();
            case Viewer.User user -> municipal(user, user.municipality(), door);
            case Viewer.Sender sender -> municipal(sender, sender.municipality(), door);
        };
    }

    private Optional<Deliverer> municipal(Viewer viewer, MunicipalityCode own, Door door) {
        var areas = areas(viewer, own);
        return areas.isEmpty()
                ? Optional.empty()
                : Optional.of(new Deliverer.OfMunicipality(viewer.name(), door, own, areas));
    }

    /** Those to which municipalities deliver, in the order of the menu. */
    public List<Area> areas() {
        return catalogue.areas().stream()
                .filter(area -> catalogue.datasets().values().stream()
                        .anyMatch(dataset -> dataset.area().equals(area.id())
                                && dataset.deliverer() == Dataset.Deliverer.MUNICIPALITY))
                .toList();
    }

    private Set<AreaId> areas(Viewer viewer, MunicipalityCode own) {
        return areas().stream()
                .map(Area::id)
                .filter(area -> viewer.delivers(area.value(), own))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The operator sees all; a sender his own; a user those of his municipality, in areas of which he may deliver. */
    public boolean sees(Viewer viewer, Slip slip) {
        return switch (viewer) {
            case Viewer.Operator _ -> true;
            case Viewer.CatalogueEditor _ -> false;
            case Viewer.Sender sender -> slip.by().name().equals(sender.name());
            case Viewer.User user -> sees(user, slip);
        };
    }

    private boolean sees(Viewer.User user, Slip slip) {
        var areas = areas(user, user.municipality());
        return slip.slice()
                .map(slice -> slice instanceof Slice.OfMunicipality of
                        && of.municipality().equals(user.municipality())
                        && areas.stream().anyMatch(area -> isOf(slice, area)))
                .orElseGet(() -> !areas.isEmpty()
                        && slip.by() instanceof Deliverer.OfMunicipality by
                        && by.municipality().equals(user.municipality()));
    }

    private boolean isOf(Slice slice, AreaId area) {
        return Optional.ofNullable(catalogue.datasets().get(slice.dataset()))
                .filter(dataset -> dataset.area().equals(area))
                .isPresent();
    }
}
