// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.math.BigDecimal;

/** A whole number of at most 18 digits. */
record ReadWhole(Bounds bounds) implements Reading {

    private static final String MOST = "9".repeat(18);

    @Override
    public String held(String text) {
        return bounds.within(
                "(CASE WHEN regexp_full_match(%1$s, ' *-?[0-9]{1,18} *') THEN TRY_CAST(%1$s AS BIGINT) END)"
                        .formatted(text));
    }

    /** Digits that are written back as they were read are neither padded nor followed by anything. */
    @Override
    public String usual(String text) {
        var number = "TRY_CAST(%s AS BIGINT)".formatted(text);
        return "CASE WHEN %1$s::VARCHAR = %2$s AND %1$s BETWEEN -%3$s AND %3$s AND %4$s THEN %1$s END"
                .formatted(number, text, MOST, bounds.holds(number));
    }

    @Override
    public Complaint explain(String text) {
        var number = text.strip();
        if (number.matches("-?[0-9]+")) {
            return bounds.explain(new BigDecimal(number));
        }
        if (number.matches("-?[0-9]+[.,][0-9]+")) {
            return new Complaint(
                    "heltal",
                    "Tallet har decimaler, men kolonnen tæller hele",
                    "Skriv tallet uden decimaler og uden tusindtalsskilletegn");
        }
        return new Complaint(
                "heltal", "Værdien er ikke et helt tal", "Skriv kun cifre, eventuelt med minus foran: 1250 eller -3");
    }
}
