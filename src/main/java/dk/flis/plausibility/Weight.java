// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Municipality;

/** Whether a swing is large enough for somebody to spend an hour on it. */
final class Weight {

    /** Kroner per inhabitant in the month: 400,000 kr. where 40,000 live. */
    private static final double KRONER = 10;

    /** Of what is counted. */
    private static final double COUNT = 12;

    /** Of the level. */
    private static final double SHARE = 0.2;

    private Weight() {}

    /** Whether its numerator is money. */
    static boolean isMoney(KeyFigure keyFigure, Catalogue catalogue) {
        return keyFigure.numerator().stream().anyMatch(term -> term.series()
                .measure()
                .over()
                .flatMap(catalogue.source(term.series().source())::column)
                .flatMap(Column::unit)
                .filter(unit -> unit.startsWith("kr"))
                .isPresent());
    }

    /** @param moved by how much the numerator lies from the one that is expected */
    static boolean matters(boolean money, double moved, double share, Municipality municipality) {
        var enough = money ? KRONER * municipality.population() : COUNT;
        return Math.abs(moved) >= enough && !(Math.abs(share) < SHARE);
    }
}
