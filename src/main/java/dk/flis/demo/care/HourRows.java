// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.care.ElderlyCare.Numbered;
import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** Writes the hours that were given at home in a month, nearly all of those granted, and the preventive visits. */
final class HourRows {

    static final List<String> COLUMNS =
            List.of("borger", "ydelse", "leverandoertype", "timer", "alder", "registrering");

    private final ElderPractice practice;
    private final Keys keys;
    private final List<Numbered> running;
    private final Month month;

    HourRows(ElderPractice practice, Keys keys, List<Numbered> running, Month month) {
        this.practice = practice;
        this.keys = keys;
        this.running = running;
        this.month = month;
    }

    void write(DeliveryFile file, Predicate<Help> wanted) throws IOException {
        for (var granted : running) {
            var help = granted.help();
            var hundredths = help.nursingHome() || !wanted.test(help) ? 0 : hundredths(help);
            if (hundredths > 0) {
                file.row((column, line) -> column(column, line, granted, hundredths));
            }
        }
    }

    private int hundredths(Help help) {
        if (help.service() == Service.VISIT) {
            return help.hundredths(month.index());
        }
        var days = help.daysIn(Days.first(month.index()), Days.last(month.index()));
        var dice = practice.dice(help.person(), help.service().name(), month.index());
        return (int) (help.hundredths(month.index()) * days / 7.0 * practice.delivered(help, month.index(), dice));
    }

    private void column(int column, LineBuffer line, Numbered granted, int hundredths) {
        var help = granted.help();
        switch (column) {
            case 0 -> keys.write(help.person(), line);
            case 1 -> line.text(help.service().code());
            case 2 -> line.text(help.provider().code());
            case 3 -> line.kroner(hundredths);
            case 4 -> line.whole(help.person().age(month));
            default -> line.whole(granted.number());
        }
    }
}
