// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Table;
import dk.flis.reference.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a year's amount falls on its months.
 *
 * @param shares of the year, January first; they add to one
 * @param noise deviation of a month from its share
 */
record Season(String name, List<Double> shares, double noise) {

    /** Municipal 2021 and 2025, national 2022, European 2024. */
    private static final Set<Month> ELECTIONS =
            Set.of(new Month(2021, 11), new Month(2022, 11), new Month(2024, 6), new Month(2025, 11));

    static Map<String, Season> all() {
        return Table.rows("seasons.csv").stream()
                .map(row -> new Season(row.getField("season"), shares(row), Table.number(row, "noise")))
                .collect(Collectors.toMap(Season::name, season -> season));
    }

    private static List<Double> shares(NamedCsvRecord row) {
        var weights = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Table.number(row, "m" + month))
                .toList();
        var sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        return weights.stream().map(weight -> weight / sum).toList();
    }

    double share(Month month, long seed) {
        var share = shares.get(month.number() - 1);
        return switch (name) {
            // Winters differ, and they are the same all over the country.
            case "vinter" ->
                share * Dice.of(seed, "vinter", month.plus(6).year()).factor(0.25);
            case "valg" -> ELECTIONS.contains(month) ? 0.85 : share * 0.15;
            default -> share;
        };
    }
}
