// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Reference;
import dk.flis.store.Publication;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds the figures of a publication against those that others have published. */
public final class HoldReferences {

    private final Catalogue catalogue;
    private final Figures figures;

    public HoldReferences(Catalogue catalogue, Figures figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    /** @param computed empty when the rows that it needs were not delivered, or nothing is to be seen: nothing is said then */
    public record Held(KeyFigure keyFigure, Reference reference, Optional<BigDecimal> computed) {

        public boolean holds() {
            return computed.map(reference::holds).orElse(true);
        }
    }

    public List<Held> held(Viewer viewer, Publication publication) {
        return catalogue.keyFigures().values().stream()
                .flatMap(figure ->
                        figure.references().stream().flatMap(reference -> held(viewer, publication, figure, reference)))
                .toList();
    }

    private Stream<Held> held(Viewer viewer, Publication publication, KeyFigure figure, Reference reference) {
        var question = new Question(
                List.of(figure.id()),
                List.of(Place.of(reference.place())),
                List.of(reference.period()),
                Prices.CURRENT);
        return figures.read(viewer, question, publication).cells().stream()
                .map(cell -> new Held(figure, reference, cell.value()));
    }
}
