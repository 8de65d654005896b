// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigure;
import dk.flis.reference.Period;
import java.util.Optional;

/**
 * The one place that decides what a viewer may see of a figure: of others, no count of 1–4 persons, nothing that is divided
 * by one, and nothing from which one would follow (see {@link Protect}).
 */
final class Suppression {

    private final Viewer viewer;

    Suppression(Viewer viewer) {
        this.viewer = viewer;
    }

    Cell cell(KeyFigure keyFigure, Place place, Period period, Figure figure) {
        if (figure.hidden() && !own(keyFigure.area().value(), place)) {
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
                    figure.expected(),
                    Optional.empty());
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
                figure.expected(),
                Optional.empty());
    }

    /** Whose few persons he may see: the operator's all, a user's own where his right is full. */
    private boolean own(String area, Place place) {
        return switch (place) {
            case Place.Country _ -> viewer instanceof Viewer.Operator;
            case Place.OneMunicipality one -> viewer.seesSmallCells(area, one.code());
            case Place.Group group ->
                viewer instanceof Viewer.Operator || (group.members().size() == 1 && members(area, group));
            case Place.Institution institution -> viewer.seesSmallCells(area, institution.municipality());
        };
    }

    private boolean members(String area, Place.Group group) {
        return group.members().stream().allMatch(member -> viewer.seesSmallCells(area, member));
    }
}
