// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

/** Whether several periods of a key figure have a whole, and which. */
public enum Adding {
    /** Numerators add, and so do denominators where there are any. */
    SUM,
    /** Numerators add over the one state, such as the inhabitants of 1 January, that all of the periods have. */
    SUM_OVER_STATE,
    /** Numerators of several years over the sum of each year's denominator: the mean of a year, rightly weighed. */
    PER_YEAR,

    /** Periods that overlap would count months twice. */
    OVERLAPS,
    /** What is at a time is not added up. */
    STATE,
    /** Each already counts from January, or a whole year. */
    CUMULATIVE,
    /** A person counts once in each period, but also once in them all. */
    PERSONS,
    /** A median or another quantile is of rows, not of periods. */
    QUANTILE,
    /** The denominator is another in each period, and they are no whole years. */
    OTHER_DENOMINATOR;

    /** Whether there is a whole. */
    public boolean adds() {
        return switch (this) {
            case SUM, SUM_OVER_STATE, PER_YEAR -> true;
            case OVERLAPS, STATE, CUMULATIVE, PERSONS, QUANTILE, OTHER_DENOMINATOR -> false;
        };
    }
}
