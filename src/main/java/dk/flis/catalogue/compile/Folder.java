// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The catalogue's files, read once.
 *
 * @param files text by path relative to the catalogue's folder, with {@code /}
 */
record Folder(SortedMap<String, String> files) {

    private static final List<String> KINDS = List.of(".yaml", ".csv", ".sql");

    static Folder read(Path root, Faults faults) {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var name = root.relativize(path).toString().replace('\\', '/');
                if (KINDS.stream().anyMatch(name::endsWith)) {
                    text(path, name, faults).ifPresent(text -> files.put(name, text));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return new Folder(files);
    }

    private static Optional<String> text(Path path, String name, Faults faults) throws IOException {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException problem) {
            faults.add(Place.whole(name), "filen er ikke UTF-8; gem den som UTF-8");
            return Optional.empty();
        }
    }

    Optional<String> text(String file) {
        return Optional.ofNullable(files.get(file));
    }

    /** The files of one folder, not of those below it, in order of name. */
    List<String> in(String folder, String ending) {
        return files.keySet().stream()
                .filter(file -> file.startsWith(folder + "/") && file.endsWith(ending))
                .filter(file -> file.indexOf('/', folder.length() + 1) < 0)
                .toList();
    }

    /** The SHA-256 of all text, shortened to 12 hexadecimal digits. */
    String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((file, text) -> {
                digest.update((file + '\0').getBytes(StandardCharsets.UTF_8));
                digest.update((text + '\0').getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("every JDK has SHA-256", problem);
        }
    }

    /** The file's name without folder and ending, as {@code regnskab} of {@code oekonomi/datasets/regnskab.yaml}. */
    static String stem(String file) {
        var name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(0, name.indexOf('.'));
    }
}
