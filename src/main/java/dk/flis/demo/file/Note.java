// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.file;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/** The delivery note beside a file. */
final class Note {

    private Note() {}

    static String json(DeliveryFile.Name name, long rows, String sha256, ControlTotals totals) {
        return """
                {
                  "datasaet": "%s",
                  "kommune": "%d",
                  "maaned": "%s",
                  "raekker": %d,
                  "sha256": "%s",
                  "kildesystem": "%s",
                  "loebenummer": %d%s
                }
                """.formatted(
                        name.dataset(),
                        name.town().code(),
                        name.month(),
                        rows,
                        sha256,
                        name.system(),
                        name.sequence(),
                        controlTotals(totals));
    }

    private static String controlTotals(ControlTotals totals) {
        var sums = totals.sums();
        if (sums.isEmpty()) {
            return "";
        }
        return sums.entrySet().stream()
                .map(sum -> "    {\"konto\": \"%s\", \"dranst\": \"%s\", \"beloeb\": \"%s\"}"
                        .formatted(
                                sum.getKey().mainAccount(),
                                sum.getKey().dranst(),
                                BigDecimal.valueOf(sum.getValue(), 2).toPlainString()))
                .collect(Collectors.joining(",\n", ",\n  \"kontroltotaler\": [\n", "\n  ]"));
    }
}
