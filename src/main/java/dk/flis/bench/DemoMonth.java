// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.demo.SyntheticCountry;
import dk.flis.reference.Month;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** A month of the demo country, all areas; one file in seventeen is spoilt, in every way in turn. */
record DemoMonth(SyntheticCountry country, Month month) {

    private static final int ONE_IN = 17;

    /** Writes the files under the folder; the same ones every time. */
    List<Sending> write(Path folder, LongConsumer progress) throws IOException, InterruptedException {
        country.write(folder, progress);
        try (var all = Files.list(folder.resolve(month.toString()))) {
            return sendings(all.filter(file -> file.toString().endsWith(".csv.gz"))
                    .sorted()
                    .toList());
        }
    }

    private static List<Sending> sendings(List<Path> files) throws IOException {
        var ways = Spoil.values();
        var sendings = new ArrayList<Sending>();
        for (var at = 0; at < files.size(); at++) {
            var good = Sending.of(files.get(at));
            sendings.add(
                    at % ONE_IN == ONE_IN - 1 && good.rows() > 0 ? good.spoilt(ways[at / ONE_IN % ways.length]) : good);
        }
        return sendings;
    }
}
