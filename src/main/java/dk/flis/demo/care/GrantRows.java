// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.care.ElderlyCare.Numbered;
import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.world.Ages;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;

/** Writes what was granted to the elderly and ran in a month, as the care system knew it at the month's end. */
final class GrantRows {

    static final List<String> COLUMNS = List.of(
            "borger",
            "ydelse",
            "leverandoertype",
            "bevilget",
            "start",
            "slut",
            "timer_pr_uge",
            "plejebolig",
            "institution",
            "alder",
            "koen",
            "registrering");

    private GrantRows() {}

    static void write(DeliveryFile file, List<Numbered> running, Month month, Keys keys) throws IOException {
        var last = Days.last(month.index());
        for (var granted : running) {
            if (granted.help().service() != Service.VISIT) {
                file.row((column, line) -> column(column, line, granted, month, last, keys));
            }
        }
    }

    private static void column(int column, LineBuffer line, Numbered granted, Month month, int last, Keys keys) {
        var help = granted.help();
        switch (column) {
            case 0 -> keys.write(help.person(), line);
            case 1 -> line.text(help.service().code());
            case 2 -> line.text(help.provider().code());
            case 3 -> when(help.waited() >= 0, help.start() - help.waited(), line);
            case 4 -> line.text(Days.text(help.start()));
            case 5 -> when(help.end() <= last, help.end(), line);
            case 6 -> hours(help.hundredths(month.index()), line);
            case 7 -> line.text(help.nursingHome() ? "ja" : "nej");
            case 8 -> line.text(help.institution());
            case 9 -> line.whole(help.person().age(month));
            case 10 -> line.text(Ages.sex(help.person().sex()));
            default -> line.whole(granted.number());
        }
    }

    /** An end is not known before it comes. */
    private static void when(boolean known, int day, LineBuffer line) {
        if (known) {
            line.text(Days.text(day));
        }
    }

    private static void hours(int hundredths, LineBuffer line) {
        if (hundredths > 0) {
            line.kroner(hundredths);
        }
    }
}
