// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Dataset.ControlTotals;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a delivery note says that its file adds up to; nothing of what cannot be read.
 *
 * @param sums by the groups of the dataset's control totals, codes without leading zeros
 */
public record NotedTotals(OptionalLong rows, Map<List<String>, BigDecimal> sums) {

    public static final NotedTotals NONE = new NotedTotals(OptionalLong.empty(), Map.of());

    public NotedTotals {
        sums = Collections.unmodifiableMap(new LinkedHashMap<>(sums));
    }

    /** @param json the note as it was received */
    public static NotedTotals of(byte[] json, ControlTotals totals) {
        var findings = new Findings("");
        var note = new ReadNote(findings).read(json);
        return new NotedTotals(note.rows(), new CheckControlTotals(note).told(totals, findings));
    }

    /** 03 and 3 are one group. */
    public static String bare(String code) {
        return ControlSums.bare(code);
    }
}
