// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
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
            copy(original(), folder);
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
        var draft = Files.createTempDirectory(TARGET, name + "-draft");
        maker.accept(draft);
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

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                var isSoftware = from.relativize(path).startsWith("postgres")
                        && path.toString().contains("/software-");
                if (isSoftware) {
                    link(path, target);
                } else if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** The programs of the database are large and never change: their folder is linked as a whole. */
    private static void link(Path path, Path target) throws IOException {
        if (String.valueOf(path.getFileName()).startsWith("software-")) {
            Files.createSymbolicLink(target, path);
        }
    }
}
