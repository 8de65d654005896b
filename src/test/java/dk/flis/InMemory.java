// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * The tests' folders in memory where there is much of it: what is forced to a disk is forced for a power cut, which no test
 * tries, and a disk takes most of the time of a test that starts a database. Elsewhere the usual folder.
 */
public final class InMemory implements TempDirFactory {

    private static final Path MEMORY = Path.of("/dev/shm");

    /** Several times what the test programs that run at a time hold. */
    private static final long ENOUGH = 4L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext field, ExtensionContext test) throws IOException {
        return folder("flis-test");
    }

    public static Path folder(String name) throws IOException {
        var memory = memory();
        return memory.isPresent() ? Files.createTempDirectory(memory.get(), name) : Files.createTempDirectory(name);
    }

    private static Optional<Path> memory() throws IOException {
        return Files.isWritable(MEMORY) && hasRoom(Files.getFileStore(MEMORY)) ? Optional.of(MEMORY) : Optional.empty();
    }

    private static boolean hasRoom(FileStore store) throws IOException {
        return store.type().equals("tmpfs") && store.getUsableSpace() > ENOUGH;
    }
}
