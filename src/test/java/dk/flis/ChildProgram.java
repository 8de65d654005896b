// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A main class of the tests in a process of its own, which may be killed. */
public final class ChildProgram {

    private static final Path ENGINE = laidOut(Path.of("target", "native").toAbsolutePath());

    private ChildProgram() {}

    public static ProcessBuilder of(Class<?> main, String... words) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.library.path=" + ENGINE,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }

    /**
     * DuckDB's library, laid out anew by each test program, for it may be another than last time: each child would else unpack
     * its seventy megabytes, and leave them when killed.
     */
    private static Path laidOut(Path folder) {
        var packed = "/libduckdb_java.so_%s_%s".formatted(os(), architecture());
        try (var in = ChildProgram.class.getResourceAsStream(packed)) {
            if (in != null) {
                Files.createDirectories(folder);
                var draft = Files.createTempFile(folder, "draft", "");
                Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
                Files.move(draft, folder.resolve(System.mapLibraryName("duckdb_java")), StandardCopyOption.ATOMIC_MOVE);
            }
            return folder;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static String os() {
        return System.getProperty("os.name", "").startsWith("Mac") ? "macos" : "linux";
    }

    private static String architecture() {
        return System.getProperty("os.arch", "").equals("aarch64") ? "arm64" : "amd64";
    }
}
