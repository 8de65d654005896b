// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.store.Publication;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The marts of the publications that were read last; each is opened once. */
final class Marts {

    /** Older ones are let go; their memory goes with them. */
    private static final int OPEN = 8;

    private final Path folder;
    private final Catalogue catalogue;
    private final Plan plan;
    private final Wholes wholes;
    private final Supplier<KeptFigures> keeping;
    private final Map<String, Opened> open = new LinkedHashMap<>(OPEN, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Opened> eldest) {
            return size() > OPEN;
        }
    };

    /** @param keeping what is worked out of one of them before it is asked for again */
    private Marts(Path folder, Catalogue catalogue, Supplier<KeptFigures> keeping) {
        this.folder = folder;
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.plan = Plan.of(catalogue);
        this.wholes = Wholes.of(catalogue);
    }

    static Marts keeping(Path folder, Catalogue catalogue) {
        return new Marts(folder, catalogue, KeptFigures::some);
    }

    static Marts keepingNothing(Path folder, Catalogue catalogue) {
        return new Marts(folder, catalogue, KeptFigures::none);
    }

    record Opened(Mart mart, KeptFigures kept) {}

    synchronized Opened of(Publication publication) {
        return open.computeIfAbsent(
                publication.mart(),
                name -> new Opened(
                        Mart.open(folder, name)
                                .knowing(catalogue.keyFigures().values(), plan)
                                .hiding(catalogue, wholes),
                        keeping.get()));
    }
}
