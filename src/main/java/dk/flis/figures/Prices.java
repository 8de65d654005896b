// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

/** A way of reading amounts; nothing deflated is stored. */
public enum Prices {
    CURRENT,
    /** Current kroner × index(base year) / index(year of the period). */
    FIXED
}
