// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.engine.Engine;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes the checked rows and returns only when they are on disk. */
final class WriteParquet {

    private WriteParquet() {}

    static void write(Rows rows, Path parquet) throws IOException {
        rows.session()
                .run("COPY (SELECT %s FROM %s) TO %s (FORMAT parquet, COMPRESSION zstd)"
                        .formatted(
                                rows.columns(),
                                Engine.identifier(rows.file().slice().dataset().value()),
                                Engine.literal(parquet.toString())));
        force(parquet, StandardOpenOption.WRITE);
        force(parquet.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
