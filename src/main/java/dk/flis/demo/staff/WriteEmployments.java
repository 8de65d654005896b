// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.world.Ages;
import dk.flis.demo.world.TownWorld;
import dk.flis.reference.Month;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a month's employments. */
final class WriteEmployments {

    static final List<String> COLUMNS = List.of(
            "medarbejder",
            "ansaettelse_nr",
            "institution",
            "funktion",
            "stillingskategori",
            "ansaettelsesform",
            "ejerforhold",
            "koen",
            "alder",
            "anciennitet",
            "beskaeftigelsesgrad",
            "aktive_dage",
            "loen",
            "registrering");

    private final TownWorld world;
    private final StaffStories stories;
    private final Wages wages;
    private final Month month;
    private final int days;
    private final int latecomersDays;
    private final PersonKey key;

    WriteEmployments(TownWorld world, StaffStories stories, Wages wages, Workdays workdays, Month month) {
        this.world = world;
        this.stories = stories;
        this.wages = wages;
        this.month = month;
        this.key = new PersonKey(stories);
        var start = (int) month.yearMonth().atDay(1).toEpochDay();
        var end = (int) month.yearMonth().atEndOfMonth().toEpochDay();
        this.days = workdays.between(start, end);
        this.latecomersDays = workdays.between(start + 15, end);
    }

    void write(DeliveryFile file, Employee employee) throws IOException {
        var number = month.stored() * 1_000_000L + file.rows() + 1;
        file.row((place, line) -> column(place, line, employee, number));
    }

    private byte[] costCentre(Workplace workplace) {
        return world.stories().schoolClosed(world.town(), month)
                ? world.costCentre(workplace.post().costCentre(), month).getBytes(StandardCharsets.UTF_8)
                : workplace.costCentre();
    }

    private void column(int place, LineBuffer line, Employee employee, long number) {
        var workplace = employee.position().workplace();
        switch (place) {
            case 0 -> key.write(employee.person(), line);
            case 1 -> line.whole(employee.number());
            case 2 -> {
                if (!stories.withoutInstitutions()) {
                    line.text(costCentre(workplace));
                }
            }
            case 3 -> line.text(workplace.function());
            case 4 -> line.text(employee.position().category().written());
            case 5 -> line.text(employee.form().code());
            case 6 -> line.text(workplace.ownership());
            case 7 -> line.text(Ages.sex(employee.person().sex()));
            case 8 -> line.whole(employee.person().age(month));
            case 9 -> line.whole(employee.seniority(month));
            case 10 -> line.decimal(employee.newcomer() ? employee.grade() / 2 : employee.grade(), 3);
            case 11 -> line.decimal(workingDays(employee), 2);
            case 12 -> line.kroner(wages.oere(employee, month));
            default -> line.whole(number);
        }
    }

    /** Hundredths. */
    private long workingDays(Employee employee) {
        return (long) (employee.newcomer() ? latecomersDays : days) * employee.grade() / 10;
    }
}
