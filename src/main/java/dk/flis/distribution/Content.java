// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.SourceId;
import java.util.Optional;

/** What an order asks for, in the catalogue's names. */
public sealed interface Content {

    /** As orders keep it and forms write it, such as {@code omraade:skole}. */
    String text();

    /** Every dataset of the area, also those that the catalogue gets later. */
    record OfArea(AreaId area) implements Content {

        private static final String WORD = "omraade:";

        @Override
        public String text() {
            return WORD + area;
        }
    }

    record OfDataset(SourceId dataset) implements Content {

        private static final String WORD = "datasaet:";

        @Override
        public String text() {
            return WORD + dataset;
        }
    }

    /** What the catalogue says that the data package holds, on the day of each making. */
    record OfPackage(String id) implements Content {

        private static final String WORD = "pakke:";

        @Override
        public String text() {
            return WORD + id;
        }
    }

    /** Empty for what is none; whether the catalogue has it is another question. */
    static Optional<Content> read(String text) {
        var colon = text.indexOf(':') + 1;
        var id = text.substring(colon);
        if (!id.matches("[a-z0-9][a-z0-9-]{0,80}")) {
            return Optional.empty();
        }
        return switch (text.substring(0, colon)) {
            case OfArea.WORD -> Optional.of(new OfArea(new AreaId(id)));
            case OfDataset.WORD -> Optional.of(new OfDataset(new SourceId(id)));
            case OfPackage.WORD -> Optional.of(new OfPackage(id));
            default -> Optional.empty();
        };
    }
}
