// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The archive's file format, version 1.
 *
 * <p>Eight bytes {@code FLISARK1}, 32 bytes of salt, then chunks of 1 MiB of plain text, the last one shorter (and empty
 * when nothing is left), each followed by its 16-byte tag. AES-256-GCM; the file's own key is HKDF-SHA256 of the archive
 * key with the salt, so that no nonce is ever used twice under a key. The nonce of a chunk is its number (eight bytes), three
 * zeros, and one byte that is 1 for the last chunk: a file that was cut, or whose chunks were moved, does not open (Hoang,
 * Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance, 2015: STREAM).
 */
final class SealedFile {

    private static final byte[] MAGIC = "FLISARK1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 32;
    private static final int CHUNK = 1 << 20;
    private static final int TAG = 16;

    private final byte[] key;

    SealedFile(byte[] key) {
        this.key = key.clone();
    }

    /** Returns the number of plain bytes. */
    long seal(InputStream plain, OutputStream sealed) throws IOException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        sealed.write(MAGIC);
        sealed.write(salt);
        var fileKey = derive(salt);
        var bytes = 0L;
        var chunk = plain.readNBytes(CHUNK);
        for (var number = 0L; ; number++) {
            // One chunk ahead, since the last one is marked as such.
            var next = chunk.length < CHUNK ? new byte[0] : plain.readNBytes(CHUNK);
            var last = chunk.length < CHUNK;
            sealed.write(crypt(Cipher.ENCRYPT_MODE, fileKey, number, last, chunk));
            bytes += chunk.length;
            if (last) {
                return bytes;
            }
            chunk = next;
        }
    }

    void open(InputStream sealed, OutputStream plain) throws IOException {
        if (!Arrays.equals(sealed.readNBytes(MAGIC.length), MAGIC)) {
            throw new StoreException(Problem.DAMAGED, "a file of the archive does not begin with FLISARK1");
        }
        var fileKey = derive(sealed.readNBytes(SALT));
        for (var number = 0L; ; number++) {
            var chunk = sealed.readNBytes(CHUNK + TAG);
            var last = chunk.length < CHUNK + TAG;
            plain.write(crypt(Cipher.DECRYPT_MODE, fileKey, number, last, chunk));
            if (last) {
                return;
            }
        }
    }

    private SecretKey derive(byte[] salt) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .addSalt(salt)
                    .thenExpand("flis archive 1".getBytes(StandardCharsets.US_ASCII), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java 25 has HKDF-SHA256", absent);
        }
    }

    private static byte[] crypt(int mode, SecretKey key, long number, boolean last, byte[] text) {
        var nonce = ByteBuffer.allocate(12)
                .putLong(number)
                .put(11, last ? (byte) 1 : 0)
                .array();
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            return cipher.doFinal(text);
        } catch (AEADBadTagException changed) {
            throw new StoreException(
                    Problem.DAMAGED,
                    "a file of the archive was changed or cut, or the archive key is another",
                    changed);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has AES-GCM", absent);
        }
    }
}
