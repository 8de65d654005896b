// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.reference.Month;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** Writes a month's absences. */
final class WriteAbsences {

    static final List<String> COLUMNS = List.of(
            "medarbejder", "ansaettelse_nr", "aarsag", "periode_id", "startdato", "dage", "dagsvaerk", "registrering");

    private final PersonKey key;
    private final Workdays workdays;
    private final Month month;

    WriteAbsences(StaffStories stories, Workdays workdays, Month month) {
        this.key = new PersonKey(stories);
        this.workdays = workdays;
        this.month = month;
    }

    void write(DeliveryFile file, List<Absence> absences) throws IOException {
        for (var absence : absences) {
            var number = month.stored() * 1_000_000L + file.rows() + 1;
            file.row((place, line) -> column(place, line, absence, number));
        }
    }

    private void column(int place, LineBuffer line, Absence absence, long number) {
        var employee = absence.employee();
        switch (place) {
            case 0 -> key.write(employee.person(), line);
            case 1 -> line.whole(employee.number());
            case 2 -> line.text(absence.spell().cause().code());
            case 3 -> line.whole(absence.spell().id());
            case 4 -> day(line, absence.spell().from());
            case 5 -> line.whole(absence.to() - absence.from() + 1L);
            case 6 -> line.decimal(work(absence), 2);
            default -> line.whole(number);
        }
    }

    private static void day(LineBuffer line, int epochDay) {
        line.text(LocalDate.ofEpochDay(epochDay).toString());
    }

    /** Hundredths of a full-time day. */
    private long work(Absence absence) {
        return (long) workdays.between(absence.from(), absence.to())
                * absence.employee().grade()
                * absence.spell().portion()
                / 1000;
    }
}
