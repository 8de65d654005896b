// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.catalogue.Catalogue;
import dk.flis.delivery.Known;
import dk.flis.delivery.Slice;
import dk.flis.operation.SourceSystem.Body;
import dk.flis.store.Before;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the checks at the doors are told besides the files: the deliveries that count, and the register of sources. */
public final class KnownAtTheDoor implements Known {

    private final Catalogue catalogue;
    private final Before before;
    private final SourceRegister sources;

    public KnownAtTheDoor(Catalogue catalogue, Before before, SourceRegister sources) {
        this.catalogue = catalogue;
        this.before = before;
        this.sources = sources;
    }

    @Override
    public Map<Slice.OfMunicipality, Path> before(Collection<Slice.OfMunicipality> slices) {
        return before.of(slices);
    }

    @Override
    public Map<Slice.OfMunicipality, List<RegisteredSystem>> systems(Collection<Slice.OfMunicipality> slices) {
        var registered = sources.of(slices.stream()
                .map(Slice.OfMunicipality::municipality)
                .distinct()
                .toList());
        var systems = new HashMap<Slice.OfMunicipality, List<RegisteredSystem>>();
        slices.forEach(slice -> {
            var own = covering(slice, registered);
            if (!own.isEmpty()) {
                systems.put(slice, own);
            }
        });
        return systems;
    }

    /** What is said of the very dataset counts before what is said of the area. */
    private List<RegisteredSystem> covering(Slice.OfMunicipality slice, List<SourceSystem> registered) {
        var own = registered.stream()
                .filter(source -> source.municipality().equals(slice.municipality()))
                .map(SourceSystem::body)
                .filter(body -> Optional.ofNullable(catalogue.datasets().get(slice.dataset()))
                        .filter(dataset -> body.covers(dataset.area(), dataset.id()))
                        .isPresent())
                .toList();
        var nearest = own.stream().filter(body -> body.dataset().isPresent()).toList();
        return (nearest.isEmpty() ? own : nearest)
                .stream().map(KnownAtTheDoor::system).toList();
    }

    private static RegisteredSystem system(Body body) {
        return new RegisteredSystem(body.system(), body.supplier(), body.dataSupplier(), body.version());
    }
}
