// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.flis.reference.Month;
import java.math.BigDecimal;

/**
 * Months of Frederiksberg's accounts as a supplier sends them, the last one December 2025; each has another sum.
 *
 * @param count how many
 */
record SentMonths(int count) {

    private static final int ROWS = 3000;

    Month month(int at) {
        return new Month(2026, 1).plus(at - count);
    }

    String name(int at) {
        return "regnskab_0147_%s.csv".formatted(month(at));
    }

    byte[] content(int at) {
        var begin = "147;" + month(at) + ";1;";
        var text = new StringBuilder("kommune;maaned;dranst;beloeb\n");
        for (var row = 0; row < ROWS + at; row++) {
            text.append(begin).append(row).append(",50\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    BigDecimal sum(int at) {
        var rows = ROWS + at;
        return BigDecimal.valueOf(rows).multiply(BigDecimal.valueOf(rows)).divide(BigDecimal.TWO);
    }
}
