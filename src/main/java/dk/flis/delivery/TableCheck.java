// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

/** A check of a delivery as a whole, after its rows are read; one class per check. */
interface TableCheck {

    void check(Rows rows, Findings findings);
}
