// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/**
 * Data folders for tests: a copy of one with an empty database at the program's schema, which is much faster than to make the
 * database anew. The original is made once and lies under {@code target}.
 */
public final class PreparedData {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private PreparedData() {}

    /** The folder is made. */
    public static DataFolder in(Path folder) {
        try {
            copy(original(), folder);
            return new DataFolder(folder);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static Path original() throws IOException {
        var original = Path.of("target", "prepared-data-" + version()).toAbsolutePath();
        if (!Files.isDirectory(original)) {
            var draft = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "prepared-");
            var data = new DataFolder(draft);
            Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data)).close();
            settle(draft, original);
        }
        return original;
    }

    /** Two test programs may have made one at the same time; either will do. */
    private static void settle(Path draft, Path original) throws IOException {
        try {
            Files.move(draft, original, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException _) {
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    /** A changed migration is another database. */
    private static String version() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (java.security.NoSuchAlgorithmException absent) {
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

    /** The programs are large and never change: their folder is linked as a whole. */
    private static void link(Path path, Path target) throws IOException {
        if (String.valueOf(path.getFileName()).startsWith("software-")) {
            Files.createSymbolicLink(target, path);
        }
    }
}
