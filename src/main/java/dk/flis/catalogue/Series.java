// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What is counted month by month: a measure over selected rows of a source, for one municipality role. Terms that ask
 * for the same share it.
 *
 * @param municipality columns in order of preference, the first that is filled counts; empty: {@code kommune}
 * @param institution the column for the institution level
 */
public record Series(
        SourceId source,
        Measure measure,
        Selection selection,
        List<String> municipality,
        Optional<String> institution) {

    public Series {
        municipality = List.copyOf(municipality);
    }
}
