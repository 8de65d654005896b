// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.WorkedCase;
import dk.flis.reference.MunicipalityCode;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whom a figure is of. */
public sealed interface Place {

    /** The 98 together, written {@code country}. */
    record Country() implements Place {}

    record OneMunicipality(MunicipalityCode code) implements Place {}

    /** Municipalities taken together: a region, a fixed group or hand-picked ones. */
    record Group(String name, SortedSet<MunicipalityCode> members) implements Place {
        public Group {
            members = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(members));
        }
    }

    record Institution(MunicipalityCode municipality, String number) implements Place {}

    /** As the catalogue's text says it. */
    static Place of(WorkedCase.Place written) {
        return switch (written) {
            case WorkedCase.Place.Country _ -> new Country();
            case WorkedCase.Place.OneMunicipality(var code) -> new OneMunicipality(code);
            case WorkedCase.Place.Institution(var code, var number) -> new Institution(code, number);
        };
    }
}
