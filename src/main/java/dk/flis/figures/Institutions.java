// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.KeyFigure;

/** Whether a key figure exists for institutions: only when every term of it names them. */
final class Institutions {

    private Institutions() {}

    static boolean has(KeyFigure keyFigure) {
        return Plan.terms(keyFigure)
                .allMatch(term -> term.series().institution().isPresent());
    }
}
