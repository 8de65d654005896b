// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.math.BigDecimal;

/** A decimal number that is kept as it is written: DuckDB's own cast would round a digit too many away. */
record ReadExact(int scale, Bounds bounds) implements Reading {

    private static final int DIGITS = 18;

    @Override
    public String held(String text) {
        var fraction = scale == 0 ? "" : "([.,][0-9]{1,%d})?".formatted(scale);
        var form = " *-?[0-9]{1,%d}%s *".formatted(DIGITS - scale, fraction);
        return bounds.within(
                "(CASE WHEN regexp_full_match(%1$s, '%2$s') THEN TRY_CAST(replace(%1$s, ',', '.') AS DECIMAL(%3$d, %4$d)) END)"
                        .formatted(text, form, DIGITS, scale));
    }

    /** A number that, written back, begins as it was read has lost no digit; noughts at the end may be left out. */
    @Override
    public String usual(String text) {
        var point = "replace(%s, ',', '.')".formatted(text);
        var number = "TRY_CAST(%s AS DECIMAL(%d, %d))".formatted(point, DIGITS, scale);
        return "CASE WHEN starts_with(%1$s::VARCHAR, %2$s) AND NOT ends_with(%2$s, '.') AND %3$s THEN %1$s END"
                .formatted(number, point, bounds.holds(number));
    }

    @Override
    public Complaint explain(String text) {
        var number = text.strip();
        if (number.matches("-?[0-9]{1,3}([.][0-9]{3})+,[0-9]+|-?[0-9]{1,3}(,[0-9]{3})+[.][0-9]+")) {
            return notANumber("Tallet har tusindtalsskilletegn");
        }
        if (!number.matches("-?[0-9]+([.,][0-9]+)?")) {
            return notANumber("Værdien er ikke et tal");
        }
        var value = new BigDecimal(number.replace(',', '.'));
        return value.scale() > scale ? decimals(value.scale()) : bounds.explain(value);
    }

    private Complaint notANumber(String message) {
        return new Complaint(
                "decimaltal",
                message,
                "Skriv tallet med cifre og ét decimaltegn (komma eller punktum), eventuelt med minus foran: -1250,50");
    }

    private Complaint decimals(int written) {
        return new Complaint(
                "decimaler",
                "Tallet har %d decimaler, men kolonnen har højst %d; det afrundes ikke her".formatted(written, scale),
                "Lever tallet med højst %d decimaler; afrunding hører hjemme i kildesystemet".formatted(scale));
    }
}
