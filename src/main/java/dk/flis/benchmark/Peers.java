// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Municipality;
import dk.flis.figures.Place;
import dk.flis.reference.MunicipalityCode;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whom a municipality may be compared with by the catalogue's own list: the country, its region, its group. */
public record Peers(Municipality own, Place.Group region, Place.Group group) {

    /** Throws when the code is not one of the catalogue's municipalities. */
    public static Peers of(Catalogue catalogue, MunicipalityCode code) {
        var own = catalogue.municipalities().get(code);
        if (own == null) {
            throw new IllegalArgumentException("the catalogue has no municipality " + code);
        }
        return new Peers(
                own,
                group(catalogue, own.region(), other -> other.regionCode() == own.regionCode()),
                group(catalogue, own.group(), other -> other.groupCode() == own.groupCode()));
    }

    /** The municipalities one by one, by code. */
    public static List<Place> each(Catalogue catalogue) {
        return catalogue.municipalities().keySet().stream()
                .<Place>map(Place.OneMunicipality::new)
                .toList();
    }

    private static Place.Group group(Catalogue catalogue, String name, Predicate<Municipality> belongs) {
        return new Place.Group(
                name,
                catalogue.municipalities().values().stream()
                        .filter(belongs)
                        .map(Municipality::code)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
