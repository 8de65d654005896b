// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.reference.MunicipalityCode;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, and so what he may see: the table "Who may see what" as questions. There is no read of figures without one.
 *
 * <p>A new office is a new case here. What it does not answer is no: nobody gains a right by having been forgotten.
 */
public sealed interface Viewer {

    /** For the audit trail. */
    String name();

    /** His rights alone: two who are equal without a name see the same figures. */
    Viewer nameless();

    /** Key figures of all municipalities in the area. */
    default boolean seesKeyFigures(String area) {
        return false;
    }

    /** Break-downs and institutions of that municipality, aggregated. */
    default boolean seesDetail(String area, MunicipalityCode of) {
        return false;
    }

    /** Counts of few persons in that municipality. */
    default boolean seesSmallCells(String area, MunicipalityCode of) {
        return false;
    }

    /** Single registrations of that municipality, pseudonymised; every sight of them is audited. */
    default boolean seesRegistrations(String area, MunicipalityCode of) {
        return false;
    }

    /**
     * All registrations of that municipality's deliveries to the area as files, pseudonymised. With the presentation layer or
     * without: files are all that the latter has.
     */
    default boolean takesRawData(String area, MunicipalityCode of) {
        return false;
    }

    /** Notes on key figures, on behalf of that municipality. */
    default boolean writesNotes(String area, MunicipalityCode of) {
        return false;
    }

    /** Reports, on behalf of that municipality. */
    default boolean writes(String area, MunicipalityCode of) {
        return false;
    }

    /** Deliveries, on behalf of that municipality. */
    default boolean delivers(String area, MunicipalityCode of) {
        return false;
    }

    /** Keeps users, rights, orders and messages of that municipality. */
    default boolean administers(MunicipalityCode of) {
        return false;
    }

    /** How that municipality's deliveries to the area stand, and what the checks say of them. */
    default boolean seesDeliveries(String area, MunicipalityCode of) {
        return false;
    }

    /** The values that a delivery was faulted for, as they were sent. */
    default boolean seesSentValues(String area, MunicipalityCode of) {
        return false;
    }

    /** Takes a delivery of that municipality back, or in with a comment where a check lets him. */
    default boolean decidesDeliveries(String area, MunicipalityCode of) {
        return false;
    }

    /**
     * The operator at the machine or in the portal: sees every key figure, no municipality's registrations. Public statistics
     * are his to deliver; a municipality's data are not.
     */
    record Operator(String name) implements Viewer {

        @Override
        public Viewer nameless() {
            return new Operator("");
        }

        @Override
        public boolean seesKeyFigures(String area) {
            return true;
        }

        @Override
        public boolean seesDetail(String area, MunicipalityCode of) {
            return true;
        }

        @Override
        public boolean seesSmallCells(String area, MunicipalityCode of) {
            return true;
        }

        /** He makes a municipality's first local administrator, and a new one when the last has left. */
        @Override
        public boolean administers(MunicipalityCode of) {
            return true;
        }

        @Override
        public boolean seesDeliveries(String area, MunicipalityCode of) {
            return true;
        }
    }

    /** Writes the catalogue and previews it on the level of key figures, as any other municipality would see them. */
    record CatalogueEditor(String name) implements Viewer {

        @Override
        public Viewer nameless() {
            return new CatalogueEditor("");
        }

        @Override
        public boolean seesKeyFigures(String area) {
            return true;
        }
    }

    /**
     * A user of a municipality.
     *
     * @param presentation whether his municipality has joined with the presentation layer; without it, no figure
     */
    record User(String name, MunicipalityCode municipality, boolean presentation, Grants grants) implements Viewer {

        @Override
        public Viewer nameless() {
            return new User("", municipality, presentation, grants);
        }

        public Optional<Right> right(String area) {
            return grants.area(area);
        }

        @Override
        public boolean seesKeyFigures(String area) {
            return presentation && grants.keyFigures(area);
        }

        @Override
        public boolean seesDetail(String area, MunicipalityCode of) {
            return presentation && isOwn(of) && grants.detail(area);
        }

        @Override
        public boolean seesSmallCells(String area, MunicipalityCode of) {
            return presentation && isOwn(of) && grants.smallCells(area);
        }

        @Override
        public boolean seesRegistrations(String area, MunicipalityCode of) {
            return presentation && isOwn(of) && grants.registrations(area);
        }

        /** Where nobody reads figures, the local administrator sees to the files that come instead. */
        @Override
        public boolean takesRawData(String area, MunicipalityCode of) {
            return isOwn(of) && (grants.registrations(area) || (!presentation && grants.administrator()));
        }

        @Override
        public boolean writesNotes(String area, MunicipalityCode of) {
            return presentation && isOwn(of) && grants.writeNotes(area);
        }

        @Override
        public boolean writes(String area, MunicipalityCode of) {
            return isOwn(of) && grants.write(area);
        }

        /** They come from municipalities without the presentation layer too, and local administrators see to them. */
        @Override
        public boolean delivers(String area, MunicipalityCode of) {
            return isOwn(of) && (grants.write(area) || grants.administrator());
        }

        @Override
        public boolean administers(MunicipalityCode of) {
            return isOwn(of) && grants.administrator();
        }

        /** Deliveries are everybody's, with the presentation layer or without. */
        @Override
        public boolean seesDeliveries(String area, MunicipalityCode of) {
            return isOwn(of) && (grants.administrator() || grants.detail(area));
        }

        @Override
        public boolean seesSentValues(String area, MunicipalityCode of) {
            return isOwn(of) && grants.registrations(area);
        }

        @Override
        public boolean decidesDeliveries(String area, MunicipalityCode of) {
            return isOwn(of) && (grants.administrator() || grants.write(area));
        }

        private boolean isOwn(MunicipalityCode of) {
            return municipality.equals(of);
        }
    }

    /** A program that delivers for a municipality: it sees nothing at all, but for its own receipts and the extracts laid out for it. */
    record Sender(String name, MunicipalityCode municipality, Set<String> areas) implements Viewer {
        public Sender {
            areas = Set.copyOf(areas);
        }

        @Override
        public Viewer nameless() {
            return new Sender("", municipality, areas);
        }

        /** Of areas to which it delivers itself, what is laid out for it. */
        @Override
        public boolean takesRawData(String area, MunicipalityCode of) {
            return municipality.equals(of) && areas.contains(area);
        }

        @Override
        public boolean delivers(String area, MunicipalityCode of) {
            return municipality.equals(of) && areas.contains(area);
        }
    }

    /** What a user may in an area or in benchmarking; each includes the one before. */
    enum Right {
        LIMITED_READ,
        FULL_READ,
        WRITE
    }
}
