// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.WorkedCase;
import java.util.List;

/**
 * What became of a worked case.
 *
 * @param differences one Danish sentence for each thing that came out otherwise; none when the case holds
 */
public record CaseResult(KeyFigureId keyFigure, WorkedCase worked, List<String> differences) {

    public CaseResult {
        differences = List.copyOf(differences);
    }

    public boolean holds() {
        return differences.isEmpty();
    }
}
