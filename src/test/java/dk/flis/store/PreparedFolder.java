// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.InMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.util.FileSystemUtils;

/**
 * A data folder that costs much to make: made once under {@code target}, by one of the test programs while the others wait, and
 * copied by each test that wants one. Another content of what it is made from is another folder.
 *
 * @param sources files and folders on which its content depends
 */
public record PreparedFolder(String name, List<Path> sources, Consumer<Path> maker) {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** The folder is made. */
    public void copyTo(Path folder) {
        try {
            copy(original(), folder, PreparedFolder::isSoftware);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private synchronized Path original() throws IOException {
        var original = TARGET.resolve(name + "-" + version());
        var lock = TARGET.resolve(name + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(original)) {
                sweep();
                make(original);
            }
        }
        return original;
    }

    private void make(Path original) throws IOException {
        var made = InMemory.folder(name);
        maker.accept(made);
        var draft = Files.createTempDirectory(TARGET, name + "-draft");
        copy(made, draft, _ -> false);
        FileSystemUtils.deleteRecursively(made);
        Files.move(draft, original, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Those of earlier versions. */
    private void sweep() throws IOException {
        try (var old = Files.newDirectoryStream(TARGET, name + "-*")) {
            for (var folder : old) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private String version() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var source : sources) {
                try (var files = Files.walk(source)) {
                    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** @param linked which folders are linked as a whole */
    private static void copy(Path from, Path to, Predicate<Path> linked) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var target = target(folder);
                if (linked.test(folder)) {
                    Files.createSymbolicLink(target, folder);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(target);
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, target(file), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                return FileVisitResult.CONTINUE;
            }

            private Path target(Path path) {
                return to.resolve(from.relativize(path).toString());
            }
        });
    }

    /** The programs of the database are large and never change. */
    private static boolean isSoftware(Path folder) {
        return String.valueOf(folder.getFileName()).startsWith("software-");
    }
}
