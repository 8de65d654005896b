// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Term;

/** What varies by chance: the smaller the count, the more. */
public enum Chance {
    /** Is booked, not counted. */
    MONEY(0),
    /** Persons and rows. */
    COUNT(3),
    /** Days, hours and the like: a single person brings many at once. */
    AMOUNT(20);

    /** How many come together: independent events would be 1. */
    private final double flock;

    Chance(double flock) {
        this.flock = flock;
    }

    /** By what is above the line. */
    public static Chance of(KeyFigure keyFigure, Catalogue catalogue) {
        if (keyFigure.numerator().stream().anyMatch(term -> isMoney(term, catalogue))) {
            return MONEY;
        }
        var sums = keyFigure.numerator().stream().anyMatch(term -> term.series().measure() instanceof Measure.Sum);
        return sums ? AMOUNT : COUNT;
    }

    private static boolean isMoney(Term term, Catalogue catalogue) {
        return term.series()
                .measure()
                .over()
                .flatMap(catalogue.source(term.series().source())::column)
                .flatMap(Column::unit)
                .filter(unit -> unit.startsWith("kr"))
                .isPresent();
    }

    /** Like a standard deviation of the figure, from the numbers above and below the line. */
    double spread(History history, int month, double level) {
        return Math.max(above(history, month), below(history, month, level));
    }

    private double above(History history, int month) {
        var counted = history.counted(month);
        var each = history.each(month);
        return flock == 0 || Double.isNaN(counted) || Double.isNaN(each)
                ? 0
                : each * Math.sqrt(flock * Math.max(1, counted));
    }

    /** A mean of few is as uncertain as they are few. */
    private static double below(History history, int month, double level) {
        var among = history.among(month);
        return Double.isNaN(among) ? 0 : Math.abs(level) * Math.sqrt(COUNT.flock / Math.max(1, among));
    }
}
