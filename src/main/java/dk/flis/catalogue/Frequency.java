// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import dk.flis.reference.Month;

/** How often a source has a month with rows; a yearly source keeps its rows in one month of the year. */
public sealed interface Frequency {

    boolean expects(Month month);

    record Monthly() implements Frequency {
        @Override
        public boolean expects(Month month) {
            return true;
        }
    }

    /** Rows stand in this month only: 12 for a calendar year's figures and for a population on 1 January after it. */
    record Yearly(int month) implements Frequency {
        @Override
        public boolean expects(Month candidate) {
            return candidate.number() == month;
        }
    }
}
