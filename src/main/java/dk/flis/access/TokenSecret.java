// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * A token's text: told once, kept as a hash.
 *
 * @param kind what it begins with
 */
record TokenSecret(String kind, String text) {

    private static final int BYTES = 32;
    private static final int SHOWN = 4;

    static TokenSecret make(String kind, RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TokenSecret(
                kind, kind + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** By which its owner tells it from others. */
    String begins() {
        return text.substring(0, Math.min(text.length(), kind.length() + SHOWN));
    }

    /** SHA-256: what is hashed is 256 random bits. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return begins() + "…";
    }
}
