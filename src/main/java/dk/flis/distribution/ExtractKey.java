// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.flis.access.SealedSecret;
import dk.flis.reference.MunicipalityCode;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of extracts, all of one key: it seals the passwords of orders, and gives persons another pseudonym in each
 * municipality's extracts than they have in here, so that files of two municipalities cannot be put together by person.
 */
public final class ExtractKey {

    /** No two of these look alike in print. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int LETTERS_IN_GROUP = 5;

    private final Supplier<byte[]> key;
    private final RandomGenerator random;

    /**
     * @param key made when first asked for
     * @param random one that nobody can foretell
     */
    public ExtractKey(Supplier<byte[]> key, RandomGenerator random) {
        this.key = key;
        this.random = random;
    }

    /** 123 random bits: more than any machine tries, and still to be read aloud. */
    String newPassword() {
        var text = new StringBuilder();
        for (var at = 0; at < GROUPS * LETTERS_IN_GROUP; at++) {
            if (at > 0 && at % LETTERS_IN_GROUP == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    byte[] seal(String password) {
        return sealed().seal(password.getBytes(UTF_8));
    }

    String open(byte[] sealed) {
        return new String(sealed().open(sealed), UTF_8);
    }

    private SealedSecret sealed() {
        return new SealedSecret(derived("kodeord"), "keys/extract.key", random);
    }

    /** What is put before a pseudonym before it is hashed. */
    String salt(MunicipalityCode municipality) {
        return HexFormat.of().formatHex(derived("personer " + municipality));
    }

    private byte[] derived(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.get(), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", missing);
        }
    }
}
