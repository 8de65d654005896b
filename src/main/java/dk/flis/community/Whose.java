// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.access.Viewer;
import dk.flis.reference.MunicipalityCode;
import java.util.Optional;

/** On whose behalf somebody writes, and whether he may. */
public final class Whose {

    private Whose() {}

    /** Empty for those who belong to none. */
    public static Optional<MunicipalityCode> municipality(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Operator _, Viewer.CatalogueEditor _ -> Optional.empty();
            case Viewer.User user -> Optional.of(user.municipality());
            case Viewer.Sender sender -> Optional.of(sender.municipality());
        };
    }

    /** Notes on key figures of the area, for his municipality. */
    public static boolean writesNotes(Viewer viewer, String area) {
        return viewer instanceof Viewer.User user && user.writesNotes(area, user.municipality());
    }

    /** Messages: the operator to everybody, a local administrator to his municipality. */
    public static boolean writesMessages(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Operator _ -> true;
            case Viewer.CatalogueEditor _, Viewer.Sender _ -> false;
            case Viewer.User user -> user.administers(user.municipality());
        };
    }
}
