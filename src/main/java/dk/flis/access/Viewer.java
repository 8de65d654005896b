// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.reference.MunicipalityCode;
import java.util.Map;
import java.util.Optional;

/** Who asks for figures, and so which cells and components he may see. There is no read without one. */
public sealed interface Viewer {

    /** For the audit trail. */
    String name();

    /** The operator at the machine or in the portal: sees every key figure, no municipality's registrations. */
    record Operator(String name) implements Viewer {}

    /**
     * A user of a municipality.
     *
     * @param areas area id to what he may there; an area that is not named is closed to him
     */
    record User(String name, MunicipalityCode municipality, boolean presentation, Map<String, Right> areas)
            implements Viewer {
        public User {
            areas = Map.copyOf(areas);
        }

        public Optional<Right> right(String area) {
            return Optional.ofNullable(areas.get(area));
        }
    }

    /** What a user may in an area; each includes the one before. */
    enum Right {
        /** Key figures of all municipalities, without own detail. */
        BENCHMARKING,
        LIMITED_READ,
        FULL_READ,
        WRITE
    }
}
