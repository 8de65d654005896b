// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for what a bench makes; gone with all of it when closed. */
public record Workplace(Path path) implements AutoCloseable {

    public static Workplace in(Path folder) throws IOException {
        return new Workplace(Files.createTempDirectory(Files.createDirectories(folder), "flis-bench-"));
    }

    @Override
    public void close() throws IOException {
        try (var left = Files.walk(path)) {
            for (var file : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
