// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A public key as a supplier sends it: a line of OpenSSH, or the block that PuTTY saves.
 *
 * @param kind such as ssh-ed25519
 * @param fingerprint as {@code ssh-keygen -l} writes it
 * @param comment what stands after the key in the line; may be blank
 */
public record SenderKey(String kind, String fingerprint, String comment) {

    private static final Set<String> KINDS =
            Set.of("ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa");

    /** What is shorter has been broken, or soon will be. */
    private static final int LEAST_RSA_BITS = 2048;

    private static final int LONGEST = 16_384;

    /** Empty when that is no public key of a kind that is good enough. */
    public static Optional<SenderKey> read(String text) {
        var stripped = text.strip();
        if (stripped.length() > LONGEST || stripped.contains("PRIVATE KEY")) {
            return Optional.empty();
        }
        return stripped.startsWith("----") ? block(stripped) : line(stripped);
    }

    private static Optional<SenderKey> line(String text) {
        var words = text.split("\\s+", 3);
        if (words.length < 2 || text.lines().count() > 1) {
            return Optional.empty();
        }
        return key(words[1], words.length > 2 ? words[2] : "")
                .filter(key -> key.kind().equals(words[0]));
    }

    /** RFC 4716: headers with a colon, which may go on after a backslash, then the key in lines. */
    private static Optional<SenderKey> block(String text) {
        var body = text.replaceAll("\\\\\\R", "")
                .lines()
                .filter(line -> !line.startsWith("----") && !line.contains(":"))
                .map(String::strip)
                .collect(Collectors.joining());
        var comment = text.lines()
                .filter(line -> line.startsWith("Comment:"))
                .map(line ->
                        line.substring("Comment:".length()).replace("\"", "").strip())
                .findFirst()
                .orElse("");
        return key(body, comment);
    }

    private static Optional<SenderKey> key(String base64, String comment) {
        try {
            var blob = Base64.getDecoder().decode(base64);
            var fields = ByteBuffer.wrap(blob);
            var kind = new String(field(fields), US_ASCII);
            return KINDS.contains(kind) && strong(kind, fields)
                    ? Optional.of(new SenderKey(kind, fingerprint(blob), comment))
                    : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException none) {
            return Optional.empty();
        }
    }

    private static boolean strong(String kind, ByteBuffer fields) {
        if (!kind.equals("ssh-rsa")) {
            return field(fields).length > 0;
        }
        var exponent = new BigInteger(field(fields));
        return exponent.testBit(0) && new BigInteger(field(fields)).bitLength() >= LEAST_RSA_BITS;
    }

    private static byte[] field(ByteBuffer fields) {
        var length = fields.getInt();
        if (length < 1 || length > fields.remaining()) {
            throw new BufferUnderflowException();
        }
        var field = new byte[length];
        fields.get(field);
        return field;
    }

    private static String fingerprint(byte[] blob) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(blob);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
