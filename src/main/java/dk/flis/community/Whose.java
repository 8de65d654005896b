// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.access.Viewer;
import dk.flis.access.Viewer.Right;
import dk.flis.reference.MunicipalityCode;
import java.util.Optional;

/** On whose behalf somebody writes, and whether he may. */
public final class Whose {

    private Whose() {}

    /** Empty for the operator, who belongs to none. */
    public static Optional<MunicipalityCode> municipality(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Operator _ -> Optional.empty();
            case Viewer.User user -> Optional.of(user.municipality());
        };
    }

    /** Notes on key figures of the area, for his municipality. */
    public static boolean writesNotes(Viewer viewer, String area) {
        return switch (viewer) {
            case Viewer.Operator _ -> false;
            case Viewer.User user ->
                user.presentation()
                        && user.right(area).filter(Right.WRITE::equals).isPresent();
        };
    }

    /** Messages: the operator to everybody, a local administrator to his municipality. */
    public static boolean writesMessages(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Operator _ -> true;
            case Viewer.User user -> user.areas().containsValue(Right.WRITE);
        };
    }
}
