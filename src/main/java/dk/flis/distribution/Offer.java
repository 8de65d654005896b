// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.DataPackage;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Dataset.Deliverer;
import dk.flis.catalogue.SourceId;
import dk.flis.reference.MunicipalityCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What can be ordered, and by whom. Only what municipalities deliver: public statistics are to be had where they come from. */
public final class Offer {

    private final Catalogue catalogue;

    public Offer(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What the content means today; nothing when the catalogue no longer has it. */
    public List<Dataset> datasets(Content content) {
        return switch (content) {
            case Content.OfArea(var area) ->
                municipal().stream()
                        .filter(dataset -> dataset.area().equals(area))
                        .toList();
            case Content.OfDataset(var id) -> dataset(id).stream().toList();
            case Content.OfPackage(var id) ->
                find(id).map(DataPackage::datasets).orElse(List.of()).stream()
                        .flatMap(one -> dataset(one).stream())
                        .toList();
        };
    }

    private List<Dataset> municipal() {
        return catalogue.datasets().values().stream()
                .filter(dataset -> dataset.deliverer() == Deliverer.MUNICIPALITY)
                .toList();
    }

    private Optional<Dataset> dataset(SourceId id) {
        return municipal().stream().filter(dataset -> dataset.id().equals(id)).findFirst();
    }

    public List<DataPackage> packages() {
        return catalogue.packages();
    }

    public Optional<DataPackage> find(String id) {
        return catalogue.packages().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those to which municipalities deliver, in the order of the menu. */
    public List<Area> areas() {
        var delivered = areas(municipal());
        return catalogue.areas().stream()
                .filter(area -> delivered.contains(area.id().value()))
                .toList();
    }

    /** Those of some datasets: one must have the right in each. */
    public static Set<String> areas(List<Dataset> datasets) {
        return datasets.stream().map(dataset -> dataset.area().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether there is anything that the viewer may take of the municipality's. */
    public boolean opens(Viewer viewer, MunicipalityCode municipality) {
        return areas().stream().anyMatch(area -> viewer.takesRawData(area.id().value(), municipality));
    }

    /** Whether there is such content, and he may take all of it. */
    public boolean takes(Viewer viewer, MunicipalityCode municipality, Content content) {
        var areas = areas(datasets(content));
        return !areas.isEmpty() && missing(viewer, municipality, areas).isEmpty();
    }

    /** The areas that are not his to take. */
    public static Set<String> missing(Viewer viewer, MunicipalityCode municipality, Set<String> areas) {
        return areas.stream()
                .filter(area -> !viewer.takesRawData(area, municipality))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
