// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigure;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.Optional;

/**
 * The one place that decides what a viewer may see of a figure: of others, no count of 1–4 persons.
 *
 * <p>It hides the count itself with all that is divided by it. What could be found by subtraction is not hidden yet.
 */
final class Suppression {

    /** Fewer persons than these are hidden; nil reveals nobody and is shown. */
    private static final int LEAST = 5;

    private final Viewer viewer;

    Suppression(Viewer viewer) {
        this.viewer = viewer;
    }

    Cell cell(KeyFigure keyFigure, Place place, Period period, Figure figure) {
        if (!own(place) && small(figure)) {
            return new Cell(
                    keyFigure.id(),
                    place,
                    period,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    State.SUPPRESSED,
                    figure.provisional(),
                    figure.present(),
                    figure.expected());
        }
        return new Cell(
                keyFigure.id(),
                place,
                period,
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.state(),
                figure.provisional(),
                figure.present(),
                figure.expected());
    }

    private static boolean small(Figure figure) {
        return figure.persons().isPresent() && figure.persons().getAsLong() < LEAST;
    }

    /** The operator runs the system for all of them; a user owns his municipality's figures. */
    private boolean own(Place place) {
        return switch (viewer) {
            case Viewer.Operator _ -> true;
            case Viewer.User user ->
                switch (place) {
                    case Place.Country _ -> false;
                    case Place.OneMunicipality one -> one.code().equals(user.municipality());
                    case Place.Group group -> onlyOwn(group, user.municipality());
                    case Place.Institution institution ->
                        institution.municipality().equals(user.municipality());
                };
        };
    }

    private static boolean onlyOwn(Place.Group group, MunicipalityCode own) {
        return group.members().size() == 1 && group.members().contains(own);
    }
}
