// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

/** A file with only a header is a delivery: nothing happened; but it is rare enough to be said. */
final class CheckRowsThere implements TableCheck {

    @Override
    public void check(Rows rows, Findings findings) {
        if (rows.tally().rows() == 0 && !findings.rejected()) {
            findings.warning(
                    Place.WHOLE_FILE,
                    new Complaint(
                            "ingen-raekker",
                            "Filen har ingen rækker; den læses sådan, at intet er sket i måneden",
                            "Er det ikke meningen, så kontrollér udtrækket og send filen igen"));
        }
    }
}
