// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.citizens;

import dk.flis.demo.file.DeliveryFile;
import dk.flis.demo.file.LineBuffer;
import dk.flis.demo.world.Ages;
import dk.flis.demo.world.Inhabitants;
import dk.flis.demo.world.Stories;
import dk.flis.demo.world.Town;
import dk.flis.reference.Month;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the inhabitants at a month's end, a row for each district, age and sex that has any. */
final class WritePopulation {

    static final List<String> COLUMNS = List.of("distrikt", "alder", "koen", "antal", "registrering");

    private final Stories stories;

    WritePopulation(Stories stories) {
        this.stories = stories;
    }

    void write(DeliveryFile file, Town town, Month month, int[] counts) throws IOException {
        var districts = IntStream.range(0, town.districts())
                .mapToObj(number -> stories.district(town, month, number))
                .toList();
        for (var at = 0; at < counts.length; at++) {
            if (counts[at] > 0) {
                var place = at;
                var district = districts.get(Inhabitants.district(at));
                file.row((column, line) -> column(column, line, place, counts[place], district, file.rows() + 1));
            }
        }
    }

    private static void column(int column, LineBuffer line, int at, int count, String district, long number) {
        switch (column) {
            case 0 -> line.text(district);
            case 1 -> line.whole(Inhabitants.age(at));
            case 2 -> line.text(Ages.sex(Inhabitants.sex(at)));
            case 3 -> line.whole(count);
            default -> line.whole(number);
        }
    }
}
