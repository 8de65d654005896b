// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigure;
import java.util.List;

/** Whether a viewer may read a key figure at all; what he may not see of a figure is {@link Suppression}'s. */
final class Rights {

    private Rights() {}

    static void require(Viewer viewer, KeyFigure keyFigure, List<Place> places) {
        if (!viewer.seesKeyFigures(keyFigure.area().value())) {
            throw none("'%s' has no right in the area '%s' of key figure '%s'; a local administrator can grant one"
                    .formatted(viewer.name(), keyFigure.area(), keyFigure.id()));
        }
        places.forEach(place -> requireInstitution(viewer, keyFigure, place));
    }

    /** Institutions are a municipality's own detail: benchmarking alone does not open them, nor another's. */
    private static void requireInstitution(Viewer viewer, KeyFigure keyFigure, Place place) {
        if (place instanceof Place.Institution institution
                && !viewer.seesDetail(keyFigure.area().value(), institution.municipality())) {
            throw none("'%s' may not see institutions of municipality %s in the area '%s'"
                    .formatted(viewer.name(), institution.municipality(), keyFigure.area()));
        }
    }

    private static FiguresException none(String message) {
        return new FiguresException(FiguresException.Problem.NO_RIGHT, message);
    }
}
