// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.citizens;

import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.world.Ages;
import dk.flis.demo.world.Event;
import dk.flis.demo.world.MovingCountry;
import java.io.IOException;
import java.util.List;

/** Writes a month's events, equal ones counted in one row. */
final class WriteEvents {

    static final List<String> COLUMNS =
            List.of("haendelse", "modpart_kommune", "alder", "koen", "antal", "registrering");

    private final List<String> countries;

    /** @param countries codes of the countries that people come from and go to */
    WriteEvents(List<String> countries) {
        this.countries = countries;
    }

    void write(DeliveryFile file, int[] sorted) throws IOException {
        var from = 0;
        while (from < sorted.length) {
            var packed = sorted[from];
            var until = from;
            while (until < sorted.length && sorted[until] == packed) {
                until++;
            }
            var count = until - from;
            file.row((column, line) -> column(column, line, packed, count, file.rows() + 1));
            from = until;
        }
    }

    private void column(int column, LineBuffer line, int packed, int count, long number) {
        switch (column) {
            case 0 -> line.text(Event.of(packed).code());
            case 1 -> counterpart(line, Event.counterpart(packed));
            case 2 -> line.whole(Event.age(packed));
            case 3 -> line.text(Ages.sex(Event.sex(packed)));
            case 4 -> line.whole(count);
            default -> line.whole(number);
        }
    }

    private void counterpart(LineBuffer line, int counterpart) {
        if (counterpart >= MovingCountry.ABROAD && !countries.isEmpty()) {
            line.text(countries.get((counterpart - MovingCountry.ABROAD) % countries.size()));
        } else if (counterpart > 0 && counterpart < MovingCountry.ABROAD) {
            line.whole(counterpart);
        }
    }
}
