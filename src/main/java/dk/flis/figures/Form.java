// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

/** How the cells of a series are kept. */
enum Form {
    /** A number for every month of the delivering municipality: sums and counts without a role. */
    DENSE,
    /** Only the cells that are not nil: sums and counts for another role than the deliverer. */
    SPARSE,
    /** Value to number of rows, month by month. */
    HISTOGRAM,
    /** Distinct persons, span by span. */
    PERSONS
}
