// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a file of public statistics, recognised by its header, becomes rows of a dataset.
 *
 * @param header the column names of the file, in order; a file with just these is recognised
 * @param municipality the file's column with the municipality code
 * @param period the file's column with the period, and how it is read
 * @param columns our column to the file's column
 * @param missing the texts that mean "no figure"; such a row is left out
 */
public record Adapter(
        List<String> header,
        char separator,
        char decimalSeparator,
        String municipality,
        String period,
        PeriodForm form,
        Map<String, String> columns,
        List<String> missing,
        Optional<String> source) {

    public Adapter {
        header = List.copyOf(header);
        columns = Map.copyOf(columns);
        missing = List.copyOf(missing);
    }

    /** How the period's text names the stored month. */
    public enum PeriodForm {
        /** 2024 means the calendar year: December 2024. */
        YEAR,
        /** 2024 means 1 January 2024: December 2023. */
        FIRST_OF_JANUARY,
        /** 2019/2020 means the school year: July 2020. */
        SCHOOL_YEAR,
        /** 2020K3 means the quarter: its last month. */
        QUARTER,
        /** 2025M01 or 2025-01. */
        MONTH
    }
}
