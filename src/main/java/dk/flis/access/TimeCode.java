// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every half minute (RFC 6238 with SHA-1, which every telephone's program knows). */
final class TimeCode {

    private static final int SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private TimeCode() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** The step of which that is the code: this one or one beside it, since clocks differ, but none up to {@code used}. */
    static OptionalLong step(byte[] secret, String code, Instant at, long used) {
        var now = step(at);
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> step > used && of(secret, step).equals(code))
                .findFirst();
    }

    static String of(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var at = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC-SHA-1", missing);
        }
    }

    /** As one types it into a telephone; the length is a multiple of five bytes. */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        for (var bit = 0; bit < secret.length * 8; bit += 5) {
            var value = 0;
            for (var at = bit; at < bit + 5; at++) {
                value = (value << 1) | ((secret[at / 8] >> (7 - at % 8)) & 1);
            }
            text.append(BASE32.charAt(value));
        }
        return text.toString();
    }
}
