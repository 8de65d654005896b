// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.reference.Month;

/** August to July, named by the year in which it begins. */
record SchoolYear(int start) {

    private static final int AUGUST = 8;

    static SchoolYear of(Month month) {
        return new SchoolYear(month.number() >= AUGUST ? month.year() : month.year() - 1);
    }

    /** When pupils are counted and classes have settled. */
    Month september() {
        return new Month(start, 9);
    }
}
