// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.accounts;

import dk.flis.demo.world.Table;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prices, wages and real growth together, 2024 = 1; beyond the table they go on by three per cent a year. */
final class Index {

    private static final double GROWTH = 1.03;

    private static final TreeMap<Integer, Double> YEARS = Table.rows("years.csv").stream()
            .collect(Collectors.toMap(
                    row -> Integer.parseInt(row.getField("year")),
                    row -> Table.number(row, "index"),
                    (first, _) -> first,
                    TreeMap::new));

    private Index() {}

    static double of(int year) {
        var known = Math.clamp(year, YEARS.firstKey(), YEARS.lastKey());
        return YEARS.getOrDefault(known, 1.0) * StrictMath.pow(GROWTH, year - known);
    }
}
