// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that only this program's user can open, and that is gone with its content when the check is over. */
record PrivateFolder(Path path) implements AutoCloseable {

    static PrivateFolder beside(Path parquet) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        return new PrivateFolder(
                Files.createTempDirectory(parquet.toAbsolutePath().resolveSibling(""), ".tjek-", owner));
    }

    /** A file of our own naming: no name that somebody sent ever becomes a path here. */
    Path file(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new Deleting());
        } catch (IOException problem) {
            throw new UncheckedIOException("the private folder of a check could not be deleted", problem);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException problem)
                throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
