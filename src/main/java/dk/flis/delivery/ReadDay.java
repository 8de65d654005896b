// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

/** A day, written 2025-03-31 or 31-03-2025. */
record ReadDay() implements Reading {

    private static final String ISO = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String DANISH = "[0-9]{2}-[0-9]{2}-[0-9]{4}";

    @Override
    public String held(String text) {
        var day = """
                (CASE WHEN regexp_full_match(%1$s, ' *%2$s *') THEN TRY_CAST(%1$s AS DATE) \
                WHEN regexp_full_match(trim(%1$s), '%3$s') THEN TRY_CAST(substr(trim(%1$s), 7, 4) || '-' || \
                substr(trim(%1$s), 4, 2) || '-' || substr(trim(%1$s), 1, 2) AS DATE) END)""".formatted(text, ISO, DANISH);
        return "CASE WHEN %1$s BETWEEN DATE '1900-01-01' AND DATE '2199-12-31' THEN %1$s END".formatted(day);
    }

    /** A day that is written back as it was read is written ISO's way. */
    @Override
    public String usual(String text) {
        return """
                CASE WHEN TRY_CAST(%1$s AS DATE)::VARCHAR = %1$s \
                AND TRY_CAST(%1$s AS DATE) BETWEEN DATE '1900-01-01' AND DATE '2199-12-31' THEN TRY_CAST(%1$s AS DATE) END""".formatted(text);
    }

    @Override
    public Complaint explain(String text) {
        var day = text.strip();
        var advice = "Skriv datoen som 2025-03-31 eller 31-03-2025";
        if (!day.matches(ISO + "|" + DANISH)) {
            return new Complaint("dato", "Værdien er ikke en dato", advice);
        }
        var month = Integer.parseInt(day.matches(ISO) ? day.substring(5, 7) : day.substring(3, 5));
        return month < 1 || month > 12
                ? new Complaint("dato", "Der er ingen måned %02d".formatted(month), advice)
                : new Complaint("dato", "Datoen findes ikke i kalenderen", advice);
    }
}
