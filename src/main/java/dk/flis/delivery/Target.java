// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.SourceId;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The Parquet file that accepted rows go to, and what its reader wishes, so that it need not be written twice.
 *
 * @param constants columns before the others that hold the same number in every row
 * @param fieldIds the numbers by which the reader knows a dataset's columns, by their names; none when empty
 */
public record Target(Path parquet, Map<String, Long> constants, Function<SourceId, Map<String, Integer>> fieldIds) {

    public Target {
        constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    }

    /** The rows and nothing else. */
    public static Target plain(Path parquet) {
        return new Target(parquet, Map.of(), _ -> Map.of());
    }
}
