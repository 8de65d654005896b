// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.access.SenderName;
import dk.flis.store.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** Removes from the SFTP areas what nobody comes for any more: old receipts, and uploads that were never finished. */
final class SweepAreas {

    private static final Duration RECEIPTS = Duration.ofDays(180);

    /** They may hold personal data. */
    private static final Duration UNFINISHED = Duration.ofDays(14);

    private final Arrivals arrivals;
    private final DataFolder data;
    private final InstantSource clock;

    SweepAreas(Arrivals arrivals, DataFolder data, InstantSource clock) {
        this.arrivals = arrivals;
        this.data = data;
        this.clock = clock;
    }

    void run() {
        if (!Files.isDirectory(data.files())) {
            return;
        }
        var whole = arrivals.whole();
        // Municipality, sender, file; links are not followed.
        try (var files = Files.find(data.files(), 3, (path, is) -> is.isRegularFile())) {
            for (var file : files.filter(this::isInArea).toList()) {
                if (!whole.contains(data.files().relativize(file).subpath(1, 3).toString())) {
                    sweep(file);
                }
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Beside the areas, a municipality's folder holds what is the program's own. */
    private boolean isInArea(Path file) {
        var path = data.files().relativize(file);
        return path.getNameCount() == 3
                && SenderName.read(path.getName(1).toString()).isPresent();
    }

    private void sweep(Path file) throws IOException {
        var isReceipt = PlainName.read(String.valueOf(file.getFileName()))
                .filter(PlainName::isReceipt)
                .isPresent();
        var age = Duration.between(
                Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant(), clock.instant());
        if (age.compareTo(isReceipt ? RECEIPTS : UNFINISHED) > 0) {
            Files.deleteIfExists(file);
        }
    }
}
