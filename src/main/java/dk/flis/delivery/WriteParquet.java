// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the checked rows. */
final class WriteParquet {

    private WriteParquet() {}

    static void write(Rows rows, Target target) {
        var constants = target.constants().entrySet().stream()
                .map(column ->
                        "CAST(%d AS BIGINT) AS %s, ".formatted(column.getValue(), Engine.identifier(column.getKey())))
                .collect(Collectors.joining());
        rows.session()
                .run("COPY (SELECT %s* FROM (%s)) TO %s (FORMAT parquet, COMPRESSION zstd%s)"
                        .formatted(
                                constants,
                                rows.written(),
                                Engine.literal(target.parquet().toString()),
                                numbered(target.fieldIds()
                                        .apply(rows.file().slice().dataset()))));
    }

    private static String numbered(Map<String, Integer> ids) {
        return ids.isEmpty()
                ? ""
                : ids.entrySet().stream()
                        .map(id -> Engine.identifier(id.getKey()) + ": " + id.getValue())
                        .collect(Collectors.joining(", ", ", FIELD_IDS {", "}"));
    }
}
