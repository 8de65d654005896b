// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Dice;

/** How many days absence lasts, from its first day to its last. */
final class Lengths {

    /** Chance of an illness of more than two weeks, for one whose tail is 1. */
    private static final double LONG = 0.088;

    private static final double MOST = 0.5;

    private Lengths() {}

    /** @param tail how much more often than usual an illness is long */
    static int draw(Cause cause, double tail, Dice dice) {
        var draw = dice.uniform();
        return switch (cause) {
            case ILLNESS -> illness(draw, Math.min(MOST, LONG * tail), dice);
            case INJURY -> injury(draw, dice);
            case PREGNANCY -> between(14, 70, draw);
            case CHRONIC -> draw < 0.6 ? 1 : between(2, 4, dice.uniform());
            case CHILD -> draw < 0.74 ? 1 : 2;
            case OTHER -> between(1, 5, draw * draw);
            case CARE, SENIOR -> 1;
            case PARENTAL -> throw new IllegalArgumentException("parental leave is planned, not drawn");
        };
    }

    private static int illness(double draw, double chanceOfLong, Dice dice) {
        if (draw < chanceOfLong) {
            return longIllness(draw / chanceOfLong, dice);
        }
        var part = (draw - chanceOfLong) / (1 - chanceOfLong);
        if (part < 0.37) {
            return 1;
        }
        return part < 0.63
                ? 2
                : part < 0.78 ? 3 : part < 0.90 ? between(4, 6, dice.uniform()) : between(7, 14, dice.uniform());
    }

    private static int longIllness(double part, Dice dice) {
        var draw = dice.uniform();
        if (part < 0.46) {
            return between(15, 28, draw);
        }
        return part < 0.73 ? between(29, 60, draw) : part < 0.92 ? between(61, 180, draw) : between(181, 420, draw);
    }

    private static int injury(double draw, Dice dice) {
        if (draw < 0.35) {
            return between(1, 3, dice.uniform());
        }
        return draw < 0.7
                ? between(4, 14, dice.uniform())
                : draw < 0.9 ? between(15, 60, dice.uniform()) : between(61, 300, dice.uniform());
    }

    private static int between(int least, int most, double draw) {
        return least + (int) ((most - least + 1) * draw);
    }
}
