// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.world.Ages;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;

/** Writes a month's absence at the municipality's own schools: a row for each pupil and kind. */
final class WriteAbsence {

    static final List<String> COLUMNS =
            List.of("elev", "skole", "skoletype", "klassetype", "klassetrin", "koen", "art", "dage", "registrering");

    private static final byte[] SICKNESS = School.bytes("sygdom");
    private static final byte[] LEAVE = School.bytes("tilladelse");
    private static final byte[] UNAUTHORISED = School.bytes("ulovligt");

    private final Month month;
    private final int days;
    private final Absences absences;

    WriteAbsence(Month month, int days, Absences absences) {
        this.month = month;
        this.days = days;
        this.absences = absences;
    }

    void write(DeliveryFile file, List<Pupil> pupils) throws IOException {
        for (var pupil : pupils) {
            if (pupil.school().own() && days > 0) {
                var absence = absences.of(pupil, month, days);
                row(file, pupil, SICKNESS, absence.sickness());
                row(file, pupil, LEAVE, absence.leave());
                row(file, pupil, UNAUTHORISED, absence.unauthorised());
            }
        }
    }

    private void row(DeliveryFile file, Pupil pupil, byte[] kind, int halves) throws IOException {
        if (halves > 0) {
            file.row((column, line) -> column(column, line, pupil, kind, halves, file.rows() + 1));
        }
    }

    private void column(int column, LineBuffer line, Pupil pupil, byte[] kind, int halves, long number) {
        var school = pupil.schoolIn(month);
        switch (column) {
            case 0 -> line.padded(pupil.number(), 10);
            case 1 -> line.text(school.number());
            case 2 -> line.text(school.type());
            case 3 -> line.text(WritePupils.classType(pupil, school));
            case 4 -> line.whole(pupil.attendance().form());
            case 5 -> line.text(Ages.sex(pupil.person().sex()));
            case 6 -> line.text(kind);
            case 7 -> line.decimal(halves * 5L, 1);
            default -> line.whole(month.stored() % 10_000 * 10_000_000L + number);
        }
    }
}
