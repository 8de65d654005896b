// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.math.BigDecimal;

/** A whole number of at most 18 digits. */
record ReadWhole(Bounds bounds) implements Reading {

    @Override
    public String held(String text) {
        return bounds.within(
                "(CASE WHEN regexp_full_match(%1$s, ' *-?[0-9]{1,18} *') THEN TRY_CAST(%1$s AS BIGINT) END)"
                        .formatted(text));
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
