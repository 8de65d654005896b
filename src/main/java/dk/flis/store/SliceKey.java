// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;

/** A slice as the database writes it; municipality and month are 0 for public statistics. */
record SliceKey(SourceId dataset, int municipality, int month) {

    static SliceKey of(Slice slice) {
        return switch (slice) {
            case Slice.OfMunicipality(var dataset, var municipality, var month) ->
                new SliceKey(dataset, municipality.value(), month.stored());
            case Slice.Whole(var dataset) -> new SliceKey(dataset, 0, 0);
        };
    }

    Slice slice() {
        return municipality == 0
                ? new Slice.Whole(dataset)
                : new Slice.OfMunicipality(dataset, new MunicipalityCode(municipality), Month.ofStored(month));
    }
}
