// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.Optional;

/** What is taken of the selected rows. */
public sealed interface Measure {

    /** The column measured, where there is one. */
    Optional<String> over();

    /** Adds over rows, months and municipalities. */
    record Sum(String column) implements Measure {
        @Override
        public Optional<String> over() {
            return Optional.of(column);
        }
    }

    /** The number of rows; adds like a sum. */
    record Rows() implements Measure {
        @Override
        public Optional<String> over() {
            return Optional.empty();
        }
    }

    /** Distinct persons of the period; does not add over months; the country is the sum of municipal counts. */
    record Persons(String column) implements Measure {
        @Override
        public Optional<String> over() {
            return Optional.of(column);
        }
    }

    /**
     * The value below which a share of the rows lie (median: 1/2), kept as a histogram, which adds.
     *
     * @param percent 1–99
     */
    record Quantile(String column, int percent) implements Measure {
        @Override
        public Optional<String> over() {
            return Optional.of(column);
        }
    }
}
