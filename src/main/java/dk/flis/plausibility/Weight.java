// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import dk.flis.catalogue.Municipality;

/** Whether a swing is large enough for somebody to spend an hour on it. */
final class Weight {

    /** Kroner per inhabitant in the month: 400,000 kr. where 40,000 live. */
    private static final double KRONER = 10;

    /** Persons or rows. */
    private static final double COUNT = 12;

    /** Days, hours and the like. */
    private static final double AMOUNT = 60;

    /** Of the level. */
    private static final double SHARE = 0.2;

    private Weight() {}

    /** @param moved by how much the numerator lies from the one that is expected */
    static boolean matters(Chance chance, double moved, double share, Municipality municipality) {
        var enough = switch (chance) {
            case MONEY -> KRONER * municipality.population();
            case COUNT -> COUNT;
            case AMOUNT -> AMOUNT;
        };
        return Math.abs(moved) >= enough && !(Math.abs(share) < SHARE);
    }
}
