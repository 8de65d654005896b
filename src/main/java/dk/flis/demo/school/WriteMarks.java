// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.school.Marks.Mark;
import dk.flis.demo.world.Ages;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;

/** Writes the marks of a June: a row for each test that a pupil has sat. */
final class WriteMarks {

    static final List<String> COLUMNS = List.of(
            "elev", "skole", "klassetype", "klassetrin", "koen", "fag", "proeveform", "karakter", "registrering");

    private final Month june;
    private final Marks marks;

    WriteMarks(Month june, Marks marks) {
        this.june = june;
        this.marks = marks;
    }

    void write(DeliveryFile file, List<Pupil> pupils) throws IOException {
        for (var pupil : pupils) {
            if (pupil.school().own()) {
                for (var mark : marks.of(pupil, SchoolYear.of(june))) {
                    file.row((column, line) -> column(column, line, pupil, mark, file.rows() + 1));
                }
            }
        }
    }

    private void column(int column, LineBuffer line, Pupil pupil, Mark mark, long number) {
        var school = pupil.schoolIn(june);
        switch (column) {
            case 0 -> line.padded(pupil.number(), 10);
            case 1 -> line.text(school.number());
            case 2 -> line.text(WritePupils.classType(pupil, school));
            case 3 -> line.whole(pupil.attendance().form());
            case 4 -> line.text(Ages.sex(pupil.person().sex()));
            case 5 -> line.text(mark.subject().code());
            case 6 -> line.text(mark.subject().form());
            case 7 -> line.whole(mark.mark());
            default -> line.whole(june.stored() % 10_000 * 10_000_000L + number);
        }
    }
}
