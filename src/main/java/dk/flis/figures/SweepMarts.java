// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Deletes the manifests and packs that no kept publication needs, and what a killed publication left; nobody may publish meanwhile. */
final class SweepMarts {

    private final Path folder;

    SweepMarts(Path folder) {
        this.folder = folder;
    }

    /** @param manifests those that are needed; where one of them cannot be read, nothing is deleted */
    void keep(Set<String> manifests) {
        if (!manifests.stream().allMatch(name -> Manifest.readable(folder, name))) {
            return;
        }
        var needed = new HashSet<>(manifests);
        manifests.forEach(
                name -> Manifest.read(folder, name).segments().values().forEach(segment -> needed.add(segment.pack())));
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (!needed.contains(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("the mart's folder cannot be swept", problem);
        }
    }
}
