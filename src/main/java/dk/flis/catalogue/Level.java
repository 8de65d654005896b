// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import dk.flis.reference.Period;

/** A kind of period for which a key figure exists (niveau). */
public enum Level {
    MONTH("måned"),
    QUARTER("kvartal"),
    YEAR_TO_DATE("til-dato"),
    YEAR("år"),
    SCHOOL_YEAR("skoleår"),
    ROLLING_12("rullende-12");

    private final String keyword;

    Level(String keyword) {
        this.keyword = keyword;
    }

    /** The catalogue's word for it. */
    public String keyword() {
        return keyword;
    }

    public static Level of(Period period) {
        return switch (period) {
            case Period.OneMonth _ -> MONTH;
            case Period.Quarter _ -> QUARTER;
            case Period.YearToDate _ -> YEAR_TO_DATE;
            case Period.Year _ -> YEAR;
            case Period.SchoolYear _ -> SCHOOL_YEAR;
            case Period.Rolling12 _ -> ROLLING_12;
        };
    }
}
