// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.delivery.Finding;
import dk.flis.delivery.Slice;
import java.nio.file.Path;
import java.util.List;

/** What became of a file that was handed in. */
public sealed interface Receipt {

    Path file();

    /** Of this delivery; lasting when the receipt is given. */
    long number();

    /** Findings of a lesser kind are in the warnings. */
    record Accepted(Path file, long number, Slice slice, long rows, List<Finding> warnings) implements Receipt {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /** @param current the delivery with the same bytes, which stays */
    record Unchanged(Path file, long number, Slice slice, long current) implements Receipt {}

    record Rejected(Path file, long number, List<Finding> findings) implements Receipt {
        public Rejected {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a rejected delivery must say why");
            }
        }
    }
}
