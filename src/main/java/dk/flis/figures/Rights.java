// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigure;
import java.util.List;

/** Whether a viewer may read a key figure at all; what he may not see of a figure is {@link Suppression}'s. */
final class Rights {

    private Rights() {}

    static void require(Viewer viewer, KeyFigure keyFigure, List<Place> places) {
        switch (viewer) {
            case Viewer.Operator _ -> {}
            case Viewer.User user -> {
                requireArea(user, keyFigure);
                places.forEach(place -> requireInstitution(user, keyFigure, place));
            }
        }
    }

    private static void requireArea(Viewer.User user, KeyFigure keyFigure) {
        if (user.right(keyFigure.area().value()).isEmpty()) {
            throw none("'%s' has no right in the area '%s' of key figure '%s'; a local administrator can grant one"
                    .formatted(user.name(), keyFigure.area(), keyFigure.id()));
        }
    }

    /** Institutions are a municipality's own detail: benchmarking alone does not open them, nor another's. */
    private static void requireInstitution(Viewer.User user, KeyFigure keyFigure, Place place) {
        if (!(place instanceof Place.Institution institution)) {
            return;
        }
        var own = institution.municipality().equals(user.municipality());
        var detail = user.right(keyFigure.area().value())
                .filter(right -> right != Viewer.Right.BENCHMARKING)
                .isPresent();
        if (!own || !detail) {
            throw none("'%s' may not see institutions of municipality %s in the area '%s'"
                    .formatted(user.name(), institution.municipality(), keyFigure.area()));
        }
    }

    private static FiguresException none(String message) {
        return new FiguresException(FiguresException.Problem.NO_RIGHT, message);
    }
}
