// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes the checked rows. */
final class WriteParquet {

    private WriteParquet() {}

    static void write(Rows rows, Target target) {
        var constants = target.constants().entrySet().stream()
                .map(column ->
                        "CAST(%d AS BIGINT) AS %s, ".formatted(column.getValue(), Engine.identifier(column.getKey())))
                .collect(Collectors.joining());
        copy(
                rows.session(),
                "SELECT %s* FROM (%s)".formatted(constants, rows.written()),
                target.parquet(),
                numbered(target, rows.file().layout()));
    }

    /** The rows of each file ({@code _fil}) in a file of their own, in folders named {@code _fil=1} and so on. */
    static void each(SharedRows rows, String sql, Path folder) {
        copy(
                rows.session(),
                sql,
                folder,
                ", PARTITION_BY (_fil)"
                        + numbered(
                                rows.files().getFirst().target(), rows.alike().layout()));
    }

    private static void copy(Session session, String sql, Path to, String options) {
        session.run("COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd%s)"
                .formatted(sql, Engine.literal(to.toString()), options));
    }

    private static String numbered(Target target, Layout layout) {
        var ids = target.fieldIds().apply(layout.dataset().id());
        return ids.isEmpty()
                ? ""
                : ids.entrySet().stream()
                        .map(id -> Engine.identifier(id.getKey()) + ": " + id.getValue())
                        .collect(Collectors.joining(", ", ", FIELD_IDS {", "}"));
    }
}
