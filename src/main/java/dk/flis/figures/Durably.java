// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are there whole, or not at all, also after the power fails. */
final class Durably {

    private Durably() {}

    static void write(Path file, byte[] content) {
        try {
            var unfinished = Files.createTempFile(file.getParent(), "unfinished", null);
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            rename(unfinished, file);
        } catch (IOException problem) {
            throw new UncheckedIOException("'%s' cannot be written".formatted(file.getFileName()), problem);
        }
    }

    /** The content must have been forced to the disk before. */
    static void rename(Path unfinished, Path file) throws IOException {
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
