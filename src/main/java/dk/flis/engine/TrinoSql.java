// SPDX-License-Identifier: EUPL-1.2
package dk.flis.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The catalogue's SQL, which is DuckDB's, as Trino takes it: two words are written otherwise, and functions that Trino
 * lacks, or gives another meaning where a value is missing, are defined with the statement.
 */
final class TrinoSql {

    /** Put before a statement: DuckDB's meaning of functions, for this statement alone. */
    static final String FUNCTIONS = """
            WITH
            FUNCTION make_date(y BIGINT, m BIGINT, d BIGINT) RETURNS DATE
                RETURN date_add('day', d - 1, date_add('month', (y - 1970) * 12 + m - 1, DATE '1970-01-01')),
            FUNCTION last_day(d DATE) RETURNS DATE
                RETURN last_day_of_month(d),
            FUNCTION generate_series(a DATE, b DATE, step INTERVAL DAY TO SECOND) RETURNS ARRAY(DATE)
                RETURN CASE WHEN a <= b THEN sequence(a, b, step) WHEN a > b THEN ARRAY[] END,
            FUNCTION greatest(a DATE, b DATE) RETURNS DATE
                RETURN CASE WHEN a >= b THEN a ELSE coalesce(b, a) END,
            FUNCTION least(a DATE, b DATE) RETURNS DATE
                RETURN CASE WHEN a <= b THEN a ELSE coalesce(b, a) END,
            FUNCTION greatest(a BIGINT, b BIGINT) RETURNS BIGINT
                RETURN CASE WHEN a >= b THEN a ELSE coalesce(b, a) END,
            FUNCTION least(a BIGINT, b BIGINT) RETURNS BIGINT
                RETURN CASE WHEN a <= b THEN a ELSE coalesce(b, a) END,
            FUNCTION regexp_extract(t VARCHAR, p VARCHAR) RETURNS VARCHAR
                RETURN CASE WHEN t IS NOT NULL THEN coalesce(element_at(regexp_extract_all(t, p), 1), '') END
            """;

    /** Texts, names and comments, which stay; and the two words. */
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|--[^\\n]*|//|(?i:\\bGROUP\\s+BY\\s+ALL\\b)");

    private TrinoSql() {}

    static String of(String query) {
        return TOKEN.matcher(query).replaceAll(token -> Matcher.quoteReplacement(said(token.group())));
    }

    private static String said(String token) {
        return switch (token.charAt(0)) {
            // Whole numbers divided: both engines cut off towards nil.
            case '/' -> "/";
            case 'G', 'g' -> "GROUP BY AUTO";
            default -> token;
        };
    }
}
