// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a file, taken while it is read for something else. */
final class Digest {

    private final MessageDigest sha256;

    Digest() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("every Java has SHA-256", problem);
        }
    }

    /** Read it to its end before asking for {@link #hex}. */
    InputStream reading(Path file) throws IOException {
        return new DigestInputStream(Files.newInputStream(file), sha256);
    }

    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
