// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The originals byte for byte, encrypted, each under the SHA-256 of its plain bytes; nothing is ever overwritten. */
public final class Archive {

    private final Path folder;
    private final SealedFile format;

    public Archive(DataFolder data, Keys keys) {
        this.folder = data.archive();
        this.format = new SealedFile(keys.archive());
    }

    /** @param sha256 of the plain bytes, 64 hexadecimal digits */
    public record Kept(String sha256, long bytes) {}

    /**
     * Keeps a file; lasting when this returns. The same bytes are kept once.
     *
     * @param scratch a folder of the calling process on the same disk
     */
    Kept keep(Path original, Path scratch) {
        try {
            var draft = Files.createTempFile(scratch, "original-", ".sealed");
            try {
                return keepVia(draft, original);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    private Kept keepVia(Path draft, Path original) throws IOException {
        var digest = sha256();
        long bytes;
        try (var plain = new DigestInputStream(Files.newInputStream(original), digest);
                var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            bytes = format.seal(plain, Channels.newOutputStream(channel));
            channel.force(true);
        }
        var sha256 = HexFormat.of().formatHex(digest.digest());
        var target = path(sha256);
        if (!Files.exists(target)) {
            Durable.createFolders(target.resolveSibling(""));
            Durable.publish(draft, target);
        }
        return new Kept(sha256, bytes);
    }

    /** Writes the original's plain bytes; fails when they are no longer those that were received. */
    public void copy(String sha256, OutputStream plain) {
        var file = path(sha256);
        if (!Files.exists(file)) {
            throw new StoreException(Problem.UNKNOWN, "the archive holds no original '" + sha256 + "'");
        }
        var digest = sha256();
        try (var sealed = Files.newInputStream(file);
                var counted = new java.security.DigestOutputStream(plain, digest)) {
            counted.on(true);
            format.open(sealed, counted);
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new StoreException(Problem.DAMAGED, "the original '" + sha256 + "' is damaged; restore it");
        }
    }

    private Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
