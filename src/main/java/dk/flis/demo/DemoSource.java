// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.flis.demo.world.Table;
import dk.flis.demo.world.Town;
import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A system that a municipality of the demo country has, as the register of sources would say it.
 *
 * @param dueDay of the next month; empty: the usual
 */
public record DemoSource(
        MunicipalityCode municipality,
        String area,
        String system,
        String supplier,
        String dataSupplier,
        String version,
        String contact,
        OptionalInt dueDay) {

    /** One for each area of each town, as its delivery notes name them. */
    static List<DemoSource> of(Collection<Town> towns) {
        var byArea = Table.rows("sources.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("area"), LinkedHashMap::new, Collectors.toList()));
        var sources = new ArrayList<DemoSource>();
        for (var town : towns) {
            var chance = new Random(town.code());
            byArea.values().forEach(rows -> sources.add(of(town, choose(town, rows, chance))));
        }
        return sources;
    }

    private static NamedCsvRecord choose(Town town, List<NamedCsvRecord> rows, Random chance) {
        var total =
                rows.stream().mapToDouble(row -> Table.number(row, "weight")).sum();
        var at = chance.nextDouble() * total;
        return rows.stream()
                .filter(row -> row.getField("system").equals(town.system().title()))
                .findFirst()
                .orElseGet(() -> weighted(rows, at));
    }

    /** @param at somewhere between nothing and all weights */
    private static NamedCsvRecord weighted(List<NamedCsvRecord> rows, double at) {
        var left = at;
        for (var row : rows) {
            left -= Table.number(row, "weight");
            if (left < 0) {
                return row;
            }
        }
        return rows.getLast();
    }

    private static DemoSource of(Town town, NamedCsvRecord row) {
        var day = row.getField("due_day");
        return new DemoSource(
                town.municipality().code(),
                row.getField("area"),
                row.getField("system"),
                row.getField("supplier"),
                row.getField("data_supplier"),
                row.getField("version"),
                row.getField("contact"),
                day.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(day)));
    }
}
