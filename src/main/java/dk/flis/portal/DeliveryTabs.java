// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import dk.flis.distribution.Offer;
import dk.flis.door.Deliverers;
import dk.flis.portal.view.Frame.Link;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Delivered;
import dk.flis.store.Deliverer.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Who comes to the pages about deliveries, and how he gets from one to the other. */
final class DeliveryTabs {

    static final String CALENDAR = "/leverancer";
    static final String RECEIVED = CALENDAR + "/modtaget";
    static final String HAND_IN = CALENDAR + "/aflever";
    static final String SOURCES = CALENDAR + "/kilder";
    static final String RAW_DATA = "/distribution/raadata";
    static final String JOBS = "/drift";

    private final Catalogue catalogue;
    private final Deliverers deliverers;
    private final Offer offer;

    DeliveryTabs(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.deliverers = new Deliverers(catalogue);
        this.offer = new Offer(catalogue);
    }

    /** Whether there is any municipality and area whose deliveries he sees. */
    static boolean opens(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Operator _ -> true;
            case Viewer.CatalogueEditor _, Viewer.Sender _ -> false;
            case Viewer.User user ->
                user.administers(user.municipality()) || !user.grants().areas().isEmpty();
        };
    }

    static void demand(Visit visit) {
        if (!opens(visit.viewer())) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-deliveries");
        }
    }

    List<Link> links(Visit visit, String current) {
        var links = new ArrayList<Link>();
        links.add(link(visit, "calendar.title", CALENDAR, current));
        links.add(link(visit, "received.title", RECEIVED, current));
        if (deliverers.of(visit.viewer(), Door.PORTAL).isPresent()) {
            links.add(link(visit, "handin.title", HAND_IN, current));
        }
        if (visit.viewer() instanceof Viewer.Operator
                || visit.municipality()
                        .filter(own -> ReconcilePages.sees(visit.viewer(), catalogue, own))
                        .isPresent()) {
            links.add(link(visit, "reconcile.title", ReconcilePages.ALL, current));
        }
        if (visit.municipality()
                .filter(own -> RawDataPages.opens(offer, visit.viewer(), own))
                .isPresent()) {
            links.add(link(visit, "raw.title", RAW_DATA, current));
        }
        if (Keeping.administers(visit.viewer())) {
            links.add(link(visit, "sources.title", SOURCES, current));
        }
        if (visit.viewer() instanceof Viewer.Operator) {
            links.add(link(visit, "jobs.title", JOBS, current));
        }
        return links;
    }

    private static Link link(Visit visit, String key, String path, String current) {
        return new Link(visit.words().say(key), path, path.equals(current));
    }

    /** Whether the viewer sees that delivery; what could not be told whose it is, and public statistics, are the operator's. */
    boolean sees(Viewer viewer, Delivered delivery) {
        return viewer instanceof Viewer.Operator
                || own(delivery)
                        .filter(slice -> viewer.seesDeliveries(
                                area(slice.dataset()).map(AreaId::value).orElse(""), slice.municipality()))
                        .isPresent();
    }

    static Optional<Slice.OfMunicipality> own(Delivered delivery) {
        return delivery.slice()
                .flatMap(slice -> slice instanceof Slice.OfMunicipality own ? Optional.of(own) : Optional.empty());
    }

    /** Empty for a dataset that the catalogue no longer has. */
    Optional<AreaId> area(SourceId dataset) {
        return Optional.ofNullable(catalogue.datasets().get(dataset)).map(one -> one.area());
    }

    /** The datasets whose deliveries of his municipality a user sees; empty for whom sees all. */
    List<SourceId> seen(Viewer viewer, MunicipalityCode municipality) {
        return catalogue.datasets().values().stream()
                .filter(dataset -> viewer.seesDeliveries(dataset.area().value(), municipality))
                .map(dataset -> dataset.id())
                .toList();
    }

    String name(SourceId dataset) {
        return Optional.ofNullable(catalogue.datasets().get(dataset))
                .map(one -> one.name())
                .orElse(dataset.value());
    }
}
