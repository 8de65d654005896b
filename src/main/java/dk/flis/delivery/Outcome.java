// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.util.List;

/** What the checks say of a file. */
public sealed interface Outcome {

    record Accepted(Checked checked, List<Finding> warnings) implements Outcome {
        public Accepted {
            warnings = List.copyOf(warnings);
        }
    }

    record Rejected(List<Finding> findings) implements Outcome {
        public Rejected {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a rejected delivery must say why");
            }
        }
    }
}
