// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

/** Yearly rates by age, near those of Statistics Denmark's population accounts around 2024. */
final class Rates {

    /** Births per inhabitant, by {@link Group}. */
    private static final double[] BIRTHS = {0.0113, 0.0108, 0.0092, 0.0088, 0.0080};

    private static final double DISAPPEAR = 0.0004;

    private final double[] deaths = new double[2 * Ages.COUNT];
    private final double[] moves = new double[Ages.COUNT];
    private final double[] emigrations = new double[Ages.COUNT];

    Rates() {
        for (var age = 0; age < Ages.COUNT; age++) {
            // Gompertz' law; men die as if 2.5 years older.
            deaths[age] = Math.min(0.7, 0.000011 * StrictMath.exp(0.103 * age));
            deaths[Ages.COUNT + age] = Math.min(0.7, 0.000011 * StrictMath.exp(0.103 * (age + 3.5)));
            moves[age] = 0.022 + 0.2 * hill(age, 23, 6) + 0.06 * hill(age, 31, 8) + 0.015 * hill(age, 1, 4);
            emigrations[age] = 0.003 + 0.03 * hill(age, 27, 8);
        }
    }

    double births(Town town) {
        return BIRTHS[town.group().index()];
    }

    double deaths(int sex, int age) {
        return deaths[sex * Ages.COUNT + age];
    }

    /** To another municipality. */
    double moves(int age) {
        return moves[age];
    }

    double emigrations(int age) {
        return emigrations[age];
    }

    double disappearances() {
        return DISAPPEAR;
    }

    private static double hill(int age, double top, double width) {
        var distance = (age - top) / width;
        return StrictMath.exp(-distance * distance);
    }
}
