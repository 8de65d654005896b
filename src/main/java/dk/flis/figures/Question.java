// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.reference.Period;
import java.util.List;

/** Key figures × places × periods; the answer holds a cell for each, in this order, the last varying fastest. */
public record Question(List<KeyFigureId> keyFigures, List<Place> places, List<Period> periods, Prices prices) {

    public Question {
        keyFigures = List.copyOf(keyFigures);
        places = List.copyOf(places);
        periods = List.copyOf(periods);
    }

    boolean hasWholes() {
        return places.stream().anyMatch(place -> place instanceof Place.Country || place instanceof Place.Group);
    }
}
