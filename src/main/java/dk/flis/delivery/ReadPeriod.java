// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Adapter.PeriodForm;

/** The period of a row of public statistics, as the month in which it is stored. */
record ReadPeriod(PeriodForm form) implements Reading {

    @Override
    public String held(String text) {
        var year = "TRY_CAST(substr(trim(%s), 1, 4) AS INTEGER)".formatted(text);
        return switch (form) {
            case YEAR -> when(text, "[0-9]{4}", year + " * 100 + 12");
            case FIRST_OF_JANUARY -> when(text, "[0-9]{4}", "(" + year + " - 1) * 100 + 12");
            case SCHOOL_YEAR ->
                "CASE WHEN TRY_CAST(substr(trim(%1$s), 6, 4) AS INTEGER) = %2$s + 1 THEN %3$s END"
                        .formatted(text, year, when(text, "[0-9]{4}/[0-9]{4}", "(" + year + " + 1) * 100 + 7"));
            case QUARTER ->
                when(
                        text,
                        "[0-9]{4}K[1-4]",
                        year + " * 100 + 3 * TRY_CAST(substr(trim(" + text + "), 6, 1) AS INTEGER)");
            case MONTH ->
                when(
                        text,
                        "[0-9]{4}[M-](0[1-9]|1[0-2])",
                        year + " * 100 + TRY_CAST(substr(trim(" + text + "), 6, 2) AS INTEGER)");
        };
    }

    private static String when(String text, String pattern, String month) {
        return "CASE WHEN regexp_full_match(trim(%s), '(19|20|21)%s') THEN CAST(%s AS INTEGER) END"
                .formatted(text, pattern.replaceFirst("\\[0-9]\\{4}", "[0-9]{2}"), month);
    }

    @Override
    public Complaint explain(String text) {
        var right = switch (form) {
            case YEAR, FIRST_OF_JANUARY -> "2024";
            case SCHOOL_YEAR -> "2023/2024";
            case QUARTER -> "2024K3";
            case MONTH -> "2024M03 eller 2024-03";
        };
        return new Complaint("periode", "Værdien er ikke en periode i filens form", "Skriv perioden som " + right);
    }
}
