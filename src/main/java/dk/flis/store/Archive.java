// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     * Keeps files; lasting when this returns. The same bytes are kept once.
     *
     * @param scratch a folder of the calling process on the same disk
     */
    List<Kept> keep(List<Path> originals, Path scratch) {
        try {
            var drafts = new LinkedHashMap<Path, Kept>();
            for (var original : originals) {
                var draft = Files.createTempFile(scratch, "original-", ".sealed");
                drafts.put(draft, seal(original, draft));
            }
            Durable.forceAll(drafts.keySet());
            publish(drafts);
            return List.copyOf(drafts.values());
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    private Kept seal(Path original, Path draft) throws IOException {
        var digest = sha256();
        try (var plain = new DigestInputStream(Files.newInputStream(original), digest);
                var sealed = Files.newOutputStream(draft)) {
            var bytes = format.seal(plain, sealed);
            return new Kept(HexFormat.of().formatHex(digest.digest()), bytes);
        }
    }

    /** Nothing is overwritten; what is there already may have been put there a moment ago, so its folder is forced too. */
    private void publish(Map<Path, Kept> drafts) throws IOException {
        var fresh = new LinkedHashMap<Path, Path>();
        var there = new ArrayList<Path>();
        for (var draft : drafts.entrySet()) {
            var target = path(draft.getValue().sha256());
            if (Files.exists(target)) {
                there.add(target.resolveSibling(""));
                Files.delete(draft.getKey());
            } else if (fresh.containsValue(target)) {
                Files.delete(draft.getKey());
            } else {
                fresh.put(draft.getKey(), target);
            }
        }
        Durable.publishAll(fresh);
        Durable.forceAll(there);
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
