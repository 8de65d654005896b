// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The delivery note beside a file; what it does not say is empty.
 *
 * @param sequence loebenummer: a higher one supersedes a lower
 * @param ownKeys personnoegle "egen": the person columns hold the source's own keys, never CPR numbers
 */
record Note(
        Optional<String> dataset,
        Optional<String> municipality,
        Optional<String> month,
        OptionalLong rows,
        Optional<String> sha256,
        Optional<String> sourceSystem,
        OptionalLong sequence,
        boolean ownKeys,
        List<Total> totals) {

    static final Note NONE = new Note(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            false,
            List.of());

    Note {
        totals = List.copyOf(totals);
    }

    /** A sum by the source's own ledger, as written: the columns of its group, and the measure. */
    record Total(Map<String, String> fields) {
        Total {
            fields = Map.copyOf(fields);
        }
    }
}
