// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Secrets that the database holds but cannot read: AES-GCM, the nonce before the text. */
public final class SealedSecret {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final String file;
    private final RandomGenerator random;

    /** @param file where the key is kept, for whoever has lost it */
    public SealedSecret(byte[] key, String file, RandomGenerator random) {
        this.key = new SecretKeySpec(key, "AES");
        this.file = file;
        this.random = random;
    }

    public byte[] seal(byte[] secret) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, 0);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    public byte[] open(byte[] sealed) {
        return run(Cipher.DECRYPT_MODE, java.util.Arrays.copyOf(sealed, NONCE), sealed, NONCE);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text, from, text.length - from);
        } catch (GeneralSecurityException trouble) {
            throw new IllegalStateException("the secret does not fit %s; restore that file".formatted(file), trouble);
        }
    }
}
