// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.List;
import java.util.Optional;

/** What the checks say of a file. */
public sealed interface Outcome {

    record Accepted(Checked checked, List<Finding> warnings) implements Outcome {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    /** @param slice what the file is all rows of, when that could be told */
    record Rejected(List<Finding> findings, Optional<Slice> slice) implements Outcome {
        public Rejected {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a rejected delivery must say why");
            }
        }
    }
}
