// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Likeness.Neighbour;
import dk.flis.benchmark.Peers;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Figures;
import dk.flis.plausibility.FindSwings;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Publication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Those that the pages call alike, with the catalogue's weights; where an area does not say, those of the same group. */
public final class AlikeByArea implements FindSwings.Alike {

    private static final Weights USUAL = new Weights(List.of(), Optional.empty());

    private final Catalogue catalogue;
    private final FindAlike alike;
    private final Map<Key, List<MunicipalityCode>> known = new HashMap<>();

    private record Key(AreaId area, MunicipalityCode own, long publication) {}

    public AlikeByArea(Catalogue catalogue, Figures figures) {
        this.catalogue = catalogue;
        this.alike = new FindAlike(catalogue, figures);
    }

    @Override
    public List<MunicipalityCode> to(MunicipalityCode own, KeyFigure keyFigure, Publication publication) {
        known.keySet().removeIf(key -> key.publication() != publication.number());
        return known.computeIfAbsent(
                new Key(keyFigure.area(), own, publication.number()), key -> find(key, publication));
    }

    private List<MunicipalityCode> find(Key key, Publication publication) {
        return alike.in(key.area(), key.own(), USUAL, publication)
                .map(found ->
                        found.nearest().stream().map(Neighbour::municipality).toList())
                .filter(nearest -> !nearest.isEmpty())
                .orElseGet(() -> Peers.of(catalogue, key.own()).group().members().stream()
                        .filter(code -> !code.equals(key.own()))
                        .toList());
    }
}
