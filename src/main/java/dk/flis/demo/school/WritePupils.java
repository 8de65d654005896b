// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.world.Ages;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;

/** Writes a month's pupils, those of the municipality's own schools and its children at others. */
final class WritePupils {

    static final List<String> COLUMNS = List.of(
            "elev",
            "skole",
            "skoletype",
            "ejerkode",
            "ejerkommune",
            "klasse",
            "klassetype",
            "klassetrin",
            "koen",
            "foedselsaar",
            "bopaelskommune",
            "betalingskommune",
            "skoledage",
            "stoettetimer",
            "sfo",
            "befordring",
            "distriktsskole",
            "registrering");

    private static final byte[] ORDINARY = School.bytes("10");
    private static final byte[] RECEPTION = School.bytes("30");
    private static final byte[] YES = School.bytes("ja");
    private static final byte[] NO = School.bytes("nej");

    private final Town town;
    private final Month month;
    private final int days;
    private final Services services;

    WritePupils(Town town, Month month, int days, Services services) {
        this.town = town;
        this.month = month;
        this.days = days;
        this.services = services;
    }

    void write(DeliveryFile file, List<Pupil> pupils) throws IOException {
        for (var pupil : pupils) {
            file.row((column, line) -> column(column, line, pupil));
        }
    }

    /** In the code list klassetype. */
    static byte[] classType(Pupil pupil, School school) {
        return switch (pupil.attendance().track()) {
            case RECEPTION -> RECEPTION;
            case ORDINARY, PRIVATE, CONTINUATION -> ORDINARY;
            default -> school.special();
        };
    }

    private void column(int column, LineBuffer line, Pupil pupil) {
        var school = pupil.schoolIn(month);
        switch (column) {
            case 0 -> line.padded(pupil.number(), 10);
            case 1 -> line.text(school.number());
            case 2 -> line.text(school.type());
            case 3 -> line.text(school.owner());
            case 4 -> code(line, school.own() ? town.code() : 0);
            case 5 -> line.text(pupil.roomIn(month));
            case 6 -> line.text(classType(pupil, school));
            case 7 -> line.whole(pupil.attendance().form());
            case 8 -> line.text(Ages.sex(pupil.person().sex()));
            case 9 -> line.whole(Math.floorDiv(pupil.person().born(), 12));
            case 10 -> code(line, pupil.person().town().code());
            case 11 -> code(line, pupil.payer());
            case 12 -> line.whole(days);
            case 17 -> line.whole(pupil.registration());
            default -> service(column, line, pupil);
        }
    }

    private void service(int column, LineBuffer line, Pupil pupil) {
        switch (column) {
            case 13 -> {
                if (services.tellsSupport(pupil)) {
                    line.whole(pupil.attendance().support());
                }
            }
            case 14 -> line.text(services.afterSchool(pupil, month) ? YES : NO);
            case 15 -> {
                if (services.tellsTransport(pupil)) {
                    line.text(services.transported(pupil) ? YES : NO);
                }
            }
            default -> {
                if (services.hasDistrict(pupil)) {
                    line.text(pupil.ownDistrict() ? YES : NO);
                }
            }
        }
    }

    private static void code(LineBuffer line, int code) {
        if (code > 0) {
            line.whole(code);
        }
    }
}
