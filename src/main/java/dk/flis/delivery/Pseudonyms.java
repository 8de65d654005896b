// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Persons to pseudonyms, by HMAC-SHA-256 with the installation's key: the same person is the same pseudonym in every
 * area and municipality, and without the key nobody gets back.
 */
public final class Pseudonyms {

    private static final String METHOD = "HmacSHA256";
    private static final int SHORTEST_KEY = 32;
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    /** @param key at least 32 bytes of chance, kept as long as the installation lives */
    public Pseudonyms(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "the pseudonym key must have %d bytes or more, but has %d".formatted(SHORTEST_KEY, key.length));
        }
        this.key = new SecretKeySpec(key, METHOD);
    }

    /** A pseudonymiser for one thread. */
    One one() {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(key);
            return new One(mac);
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", problem);
        }
    }

    /** Serves one thread at a time. */
    record One(Mac mac) {

        /** 32 hexadecimal digits; empty when the text names nobody. */
        Optional<String> of(String text, Persons persons) {
            return named(text.strip(), persons).map(this::hashed);
        }

        private static Optional<String> named(String text, Persons persons) {
            if (!persons.ownKeys()) {
                var cpr = CprNumber.parse(text);
                if (cpr.isPresent() || CprNumber.resembled(text)) {
                    return cpr.map(number -> "cpr:" + number.digits());
                }
            }
            return text.isEmpty()
                    ? Optional.empty()
                    : persons.sourceSystem()
                            .map(source -> "%s:%s:%s"
                                    .formatted(persons.municipality(), source.toLowerCase(Locale.ROOT), text));
        }

        private String hashed(String named) {
            var whole = mac.doFinal(named.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, BYTES);
        }
    }
}
