// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.store.Publication;
import java.util.List;

/** The cells of a question, all of one publication. */
public record Answer(Publication publication, List<Cell> cells) {

    public Answer {
        cells = List.copyOf(cells);
    }
}
