// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

/** The file must be the one that the note speaks of: as many rows, and the same bytes. */
final class CheckNote implements TableCheck {

    private final Note note;
    private final String sha256;

    CheckNote(Note note, String sha256) {
        this.note = note;
        this.sha256 = sha256;
    }

    @Override
    public void check(Rows rows, Findings findings) {
        note.sha256()
                .filter(told -> !told.equals(sha256))
                .ifPresent(_ -> findings.error(Place.WHOLE_FILE, otherBytes()));
        var there = rows.tally().rows();
        note.rows().stream()
                .filter(told -> told != there)
                .forEach(told -> findings.error(Place.WHOLE_FILE, otherCount(told, there)));
    }

    private Complaint otherBytes() {
        return new Complaint(
                "foelgeseddel-sha256",
                "Filen er ikke den, følgesedlen er skrevet til: dens SHA-256 er " + sha256,
                "Send fil og følgeseddel samlet; er filen afbrudt eller ændret undervejs, så send den igen");
    }

    private static Complaint otherCount(long told, long there) {
        return new Complaint(
                "foelgeseddel-raekker",
                "Følgesedlen siger %s rækker, men filen har %s".formatted(Shown.number(told), Shown.number(there)),
                "Kontrollér, om udtrækket er fuldstændigt");
    }
}
