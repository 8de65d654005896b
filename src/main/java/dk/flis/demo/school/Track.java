// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

/** The kind of schooling a child gets in a school year. */
enum Track {
    ORDINARY,
    RECEPTION,
    SPECIAL_CLASS,
    SPECIAL_SCHOOL,
    /** A region's special school. */
    REGIONAL,
    DAY_TREATMENT,
    PRIVATE,
    CONTINUATION;

    /** Apart from ordinary teaching. */
    boolean segregated() {
        return this == SPECIAL_CLASS || this == SPECIAL_SCHOOL || this == REGIONAL || this == DAY_TREATMENT;
    }

    /** At a school that a municipality runs, which is the one that delivers the pupil. */
    boolean municipal() {
        return this == ORDINARY || this == RECEPTION || this == SPECIAL_CLASS || this == SPECIAL_SCHOOL;
    }
}
