// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.List;

/**
 * Datasets that belong together, under a name that a municipality can order as files (datapakke).
 *
 * @param description what it is for
 * @param datasets of one area or several, in the order in which they are written
 */
public record DataPackage(
        String id,
        String name,
        String nameEnglish,
        String description,
        String descriptionEnglish,
        List<SourceId> datasets) {

    public DataPackage {
        datasets = List.copyOf(datasets);
    }
}
