// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;

/** The secrets of an installation, each 256 bits in a file of its own that only the program's user may read. */
public final class Keys {

    private static final int BYTES = 32;

    private final Path folder;

    private Keys(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder when there is none; each key is made when first asked for. */
    public static Keys in(DataFolder data) {
        try {
            if (!Files.isDirectory(data.keys())) {
                Durable.createFolders(data.root());
                var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
                Files.createDirectories(data.keys(), owner);
                Durable.forceFolder(data.root());
            }
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
        return new Keys(data.keys());
    }

    /** Encrypts the originals; without it they are lost. */
    public byte[] archive() {
        return key("archive.key");
    }

    /** Makes pseudonyms of persons; without it later deliveries do not join earlier ones. */
    public byte[] pseudonym() {
        return key("pseudonym.key");
    }

    /** The passwords of the embedded database are derived from it. */
    byte[] database() {
        return key("database.key");
    }

    /** The key of that name, made when there is none; for what others must keep secret. */
    public byte[] key(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return read(file);
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (!EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)
                .containsAll(Files.getPosixFilePermissions(file))) {
            throw new StoreException(
                    Problem.KEYS_UNSAFE, "'" + file + "' can be read by others; do: chmod 600 '" + file + "'");
        }
        var text = Files.readString(file).strip();
        if (text.length() != BYTES * 2) {
            throw new StoreException(
                    Problem.KEYS_UNSAFE,
                    "'" + file + "' does not hold a key of " + BYTES * 2 + " hexadecimal digits; restore it");
        }
        return HexFormat.of().parseHex(text);
    }

    /** By a hard link, which never overwrites: when two processes begin at once, both use the key of the first. */
    private void make(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "new-", ".key", owner);
        try {
            Files.writeString(draft, HexFormat.of().formatHex(secret) + "\n");
            Durable.force(draft);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException earlier) {
            // The other process was faster: its key counts.
        } finally {
            Files.delete(draft);
            Durable.forceFolder(folder);
        }
    }
}
