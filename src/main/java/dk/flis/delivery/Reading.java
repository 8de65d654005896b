// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

/** How the text of one column becomes a value, and what is wrong with a text that does not. One class per kind of column. */
sealed interface Reading
        permits ReadText,
                ReadWhole,
                ReadExact,
                ReadDay,
                ReadCode,
                ReadPerson,
                ReadOwnMunicipality,
                ReadOwnMonth,
                ReadAnyMunicipality,
                ReadPeriod {

    /** SQL of the value as it is held during the checks; NULL when the text is faulty. {@code text} is SQL and never NULL. */
    String held(String text);

    /**
     * The same of a text that is written the usual way, and NULL of all others, which {@link #held} is then asked about:
     * nearly every file is written the usual way, and that is told at a fraction of the cost. The text may be NULL or
     * blank.
     */
    default String usual(String text) {
        return held(text);
    }

    /** SQL of the value as facts have it, from the held value. */
    default String stored(String held) {
        return held;
    }

    /** SQL of the value as it goes into a Parquet file, where it may be of another type than in a query. */
    default String written(String held) {
        return stored(held);
    }

    /** Why a text was not read; must have an answer for every text. */
    Complaint explain(String text);
}
