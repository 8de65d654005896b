// SPDX-License-Identifier: EUPL-1.2
package dk.flis.engine;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Some rows of a fact table, told in both ways in which they are found.
 *
 * @param columns name to SQL type; one that came later than the rows is empty in them
 * @param files what holds these rows and no others
 * @param snapshot of the Iceberg table; empty when the files are no table's
 * @param condition what picks these rows in the snapshot
 */
public record FactRows(
        String table, SequencedMap<String, String> columns, List<Path> files, OptionalLong snapshot, String condition) {

    public FactRows {
        columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
        files = List.copyOf(files);
    }

    /** No row, but every column. */
    String none() {
        return none(columns);
    }

    static String none(SequencedMap<String, String> columns) {
        return columns.entrySet().stream()
                .map(column -> empty(column.getKey(), column.getValue()))
                .collect(Collectors.joining(", ", "(SELECT ", " WHERE 1 = 0)"));
    }

    static String empty(String column, String type) {
        return "CAST(NULL AS %s) AS %s".formatted(type, Engine.identifier(column));
    }
}
