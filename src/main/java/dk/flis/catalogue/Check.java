// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.Optional;
import java.util.Set;

/**
 * A check of a dataset's own, written as a query over the delivered rows.
 *
 * @param condonable whether a person may accept a delivery, with a comment, that this check rejects
 * @param query SQL over the dataset's name that returns the faulty rows: {@code _linje} and, where one column is to blame, {@code vaerdi}
 * @param required what it reads besides the file; such a check only warns
 */
public record Check(
        String id,
        SourceId dataset,
        Severity severity,
        boolean condonable,
        Optional<String> column,
        String query,
        String explanation,
        String advice,
        Optional<Required> required) {

    public enum Severity {
        /** The delivery is rejected. */
        ERROR,
        /** The delivery is accepted with a word. */
        WARNING
    }

    /** @param title what the check is about, for where it cannot be made */
    public record Required(Knowledge knowledge, String title) {}

    /** What the house knows besides the file; where a file is checked without the house, it is not there. */
    public enum Knowledge {
        /** The rows of the delivery of the same dataset and municipality that counts for the period before. */
        HISTORY("historik", "forrige"),
        /** The systems that the register says the dataset comes from, and the one that the delivery note names. */
        SENDER("afsender", "afsender");

        private final String keyword;
        private final String relation;

        Knowledge(String keyword, String relation) {
            this.keyword = keyword;
            this.relation = relation;
        }

        /** As the catalogue writes it. */
        public String keyword() {
            return keyword;
        }

        /** What SQL calls it. */
        public String relation() {
            return relation;
        }
    }

    /** Whether it needs nothing but the file. */
    public boolean ofFileAlone() {
        return required.isEmpty();
    }

    /** Whether it finds all that it reads. */
    public boolean possibleWith(Set<Knowledge> there) {
        return required.stream().map(Required::knowledge).allMatch(there::contains);
    }

    public boolean requires(Knowledge knowledge) {
        return required.filter(one -> one.knowledge() == knowledge).isPresent();
    }
}
