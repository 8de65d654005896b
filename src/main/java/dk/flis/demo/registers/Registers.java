// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.registers;

import dk.flis.demo.file.AreaLife;
import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.Desk;
import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.world.TownWorld;
import dk.flis.reference.Month;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** A municipality's registers as they stand at a year's end: its institutions and its cost centres. */
public final class Registers implements AreaLife {

    private static final List<String> INSTITUTION =
            List.of("nr", "navn", "type", "ejerforhold", "distrikt", "gyldig_fra", "gyldig_til", "registrering");

    private static final List<String> COST_CENTRE =
            List.of("nr", "navn", "institution", "gyldig_fra", "gyldig_til", "registrering");

    /** Before it there were other municipalities. */
    private static final LocalDate REFORM = LocalDate.of(2007, java.time.Month.JANUARY, 1);

    private final TownWorld world;
    private final List<Department> departments;
    private final List<Entry> institutions;

    public Registers(TownWorld world, List<Department> departments) {
        this.world = world;
        this.departments = List.copyOf(departments);
        this.institutions = Entry.all(world);
    }

    @Override
    public void month(Month month, Desk desk) throws IOException {
        if (month.number() == 12) {
            desk.deliver("institution", INSTITUTION, month, file -> institutions(file, month));
            desk.deliver("omkostningssted", COST_CENTRE, month, this::costCentres);
        }
    }

    private void institutions(DeliveryFile file, Month month) throws IOException {
        for (var entry : institutions) {
            if (!entry.inUse(month.year())) {
                continue;
            }
            var district = world.stories().district(world.town(), month, entry.district());
            file.row((column, line) -> institution(column, line, entry, district, file.rows() + 1));
        }
    }

    private static void institution(int column, LineBuffer line, Entry entry, String district, long row) {
        switch (column) {
            case 0 -> line.text(entry.number());
            case 1 -> line.text(entry.name());
            case 2 -> line.text(entry.type());
            case 3 -> line.text(entry.ownership());
            case 4 -> line.text(district);
            case 5 -> line.text(entry.from().toString());
            case 6 -> line.text(entry.until().map(LocalDate::toString).orElse(""));
            default -> line.whole(row);
        }
    }

    private void costCentres(DeliveryFile file) throws IOException {
        for (var entry : institutions) {
            file.row((column, line) -> costCentre(column, line, entry.number(), entry.name(), entry.number(), file));
        }
        for (var department : departments) {
            file.row((column, line) -> costCentre(column, line, department.number(), department.name(), "", file));
        }
    }

    private static void costCentre(
            int column, LineBuffer line, String number, String name, String institution, DeliveryFile file) {
        switch (column) {
            case 0 -> line.text(number);
            case 1 -> line.text(name);
            case 2 -> line.text(institution);
            case 3 -> line.text(REFORM.toString());
            case 4 -> line.text("");
            default -> line.whole(file.rows() + 1);
        }
    }
}
