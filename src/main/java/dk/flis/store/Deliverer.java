// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.AreaId;
import dk.flis.delivery.Slice;
import dk.flis.reference.MunicipalityCode;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Who hands a file in, by which door, and what he may. */
public sealed interface Deliverer {

    /** For the record. */
    String name();

    Door door();

    /** @param area the one to which the slice's dataset belongs */
    boolean may(Slice slice, AreaId area);

    /** Where a file came in. */
    enum Door {
        /** The command line, on the machine itself. */
        MACHINE,
        PORTAL,
        HTTP,
        SFTP
    }

    /** The operator at the machine, who may hand in anything. */
    record AtMachine(String name) implements Deliverer {

        @Override
        public Door door() {
            return Door.MACHINE;
        }

        @Override
        public boolean may(Slice slice, AreaId area) {
            return true;
        }
    }

    /** One who may deliver for a municipality, in these areas. */
    record OfMunicipality(String name, Door door, MunicipalityCode municipality, Set<AreaId> areas)
            implements Deliverer {

        public OfMunicipality {
            areas = Collections.unmodifiableSet(new TreeSet<>(areas));
        }

        @Override
        public boolean may(Slice slice, AreaId area) {
            return slice instanceof Slice.OfMunicipality own
                    && own.municipality().equals(municipality)
                    && areas.contains(area);
        }
    }

    /** One who may deliver public statistics. */
    record OfStatistics(String name, Door door) implements Deliverer {

        @Override
        public boolean may(Slice slice, AreaId area) {
            return slice instanceof Slice.Whole;
        }
    }
}
