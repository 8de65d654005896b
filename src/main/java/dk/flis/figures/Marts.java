// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.store.Publication;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The marts of the publications that were read last; each is opened once. */
final class Marts {

    /** Older ones are let go; their memory goes with them. */
    private static final int OPEN = 8;

    private final Path folder;
    private final Catalogue catalogue;
    private final Plan plan;
    private final Wholes wholes;
    private final Map<String, Mart> open = new LinkedHashMap<>(OPEN, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mart> eldest) {
            return size() > OPEN;
        }
    };

    Marts(Path folder, Catalogue catalogue) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.plan = Plan.of(catalogue);
        this.wholes = Wholes.of(catalogue);
    }

    synchronized Mart of(Publication publication) {
        return open.computeIfAbsent(
                publication.mart(),
                name -> Mart.open(folder, name)
                        .knowing(catalogue.keyFigures().values(), plan)
                        .hiding(catalogue, wholes));
    }
}
