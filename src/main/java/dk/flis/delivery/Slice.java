// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.SourceId;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;

/** What one delivery holds all rows of, and so what a later one replaces. */
public sealed interface Slice {

    SourceId dataset();

    record OfMunicipality(SourceId dataset, MunicipalityCode municipality, Month month) implements Slice {}

    /** Public statistics: the whole dataset. */
    record Whole(SourceId dataset) implements Slice {}
}
