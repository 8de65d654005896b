// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.SourceId;
import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a municipality's deliveries to an area come from.
 *
 * @param by who wrote it last
 */
public record SourceSystem(long number, MunicipalityCode municipality, Body body, Instant changed, String by) {

    /**
     * @param dataset empty: every dataset of the area
     * @param system the production system, such as Prisme, and its supplier
     * @param dataSupplier who takes the data out and sends them
     * @param version of the delivery that is sent
     * @param contact the role to ask, not a person
     * @param dueDay the day of the next month on which a month is expected; empty: the day that the catalogue says
     */
    public record Body(
            AreaId area,
            Optional<SourceId> dataset,
            String system,
            String supplier,
            String dataSupplier,
            String version,
            String contact,
            OptionalInt dueDay) {

        public static final int LONGEST = 120;
        public static final int LONGEST_VERSION = 60;
        public static final int LAST_DUE_DAY = 28;

        /** Whether it is about that dataset. */
        public boolean covers(AreaId other, SourceId one) {
            return area.equals(other) && dataset.map(one::equals).orElse(true);
        }
    }
}
