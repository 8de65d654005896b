// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

/** The municipality of a row of public statistics: three digits, perhaps with a zero in front and a name behind. */
record ReadAnyMunicipality() implements Reading {

    @Override
    public String held(String text) {
        return "TRY_CAST(nullif(regexp_extract(%s, '^ *0?([0-9]{3})( .*)?$', 1), '') AS INTEGER)".formatted(text);
    }

    @Override
    public Complaint explain(String text) {
        return new Complaint("kommune", "Værdien er ikke en kommunekode", "Skriv koden som 147 eller 0147");
    }
}
