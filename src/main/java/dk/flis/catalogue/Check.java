// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.Optional;

/**
 * A check of a dataset's own, written as a query over the delivered rows.
 *
 * @param condonable whether a person may accept a delivery, with a comment, that this check rejects
 * @param query SQL over the dataset's name that returns the faulty rows: {@code _linje} and, where one column is to blame, {@code vaerdi}
 */
public record Check(
        String id,
        SourceId dataset,
        Severity severity,
        boolean condonable,
        Optional<String> column,
        String query,
        String explanation,
        String advice) {

    public enum Severity {
        /** The delivery is rejected. */
        ERROR,
        /** The delivery is accepted with a word. */
        WARNING
    }
}
