// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.WorkedCase;

/**
 * A worked case with the key figure that it is of.
 *
 * @param place where the figure is read
 */
record CaseOf(KeyFigure keyFigure, WorkedCase worked, Place place) {

    static CaseOf of(KeyFigure keyFigure, WorkedCase worked) {
        return new CaseOf(keyFigure, worked, Place.of(worked.place()));
    }
}
