// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SenderKeyTest {

    /** Its fingerprint by ssh-keygen -l. */
    private static final String ED25519 =
            "ssh-ed25519 " + "AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f drift@leverandør";

    private static String rsa(int bits) {
        var modulus = new byte[bits / 8 + 1];
        modulus[1] = (byte) 0x80;
        var kind = "ssh-rsa".getBytes(StandardCharsets.US_ASCII);
        var exponent = new byte[] {1, 0, 1};
        var blob = ByteBuffer.allocate(12 + kind.length + exponent.length + modulus.length)
                .putInt(kind.length)
                .put(kind)
                .putInt(exponent.length)
                .put(exponent)
                .putInt(modulus.length)
                .put(modulus);
        return "ssh-rsa " + Base64.getEncoder().encodeToString(blob.array());
    }

    @Test
    void readsALineOfOpenSsh() {
        var key = SenderKey.read("  " + ED25519 + "\n").orElseThrow();

        assertThat(key.kind()).isEqualTo("ssh-ed25519");
        assertThat(key.comment()).isEqualTo("drift@leverandør");
        assertThat(key.fingerprint()).startsWith("SHA256:").hasSize(50);
    }

    @Test
    void readsTheBlockThatPuttySaves() {
        var block = """
                ---- BEGIN SSH2 PUBLIC KEY ----
                Comment: "eddsa-key-20260101"
                AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkK
                CwwNDg8QERITFBUWFxgZGhscHR4f
                ---- END SSH2 PUBLIC KEY ----
                """;

        var key = SenderKey.read(block).orElseThrow();

        assertThat(key.fingerprint())
                .isEqualTo(SenderKey.read(ED25519).orElseThrow().fingerprint());
        assertThat(key.comment()).isEqualTo("eddsa-key-20260101");
    }

    @Test
    void refusesWhatIsShortWeakOrNoKey() {
        assertThat(SenderKey.read(rsa(2048))).isPresent();
        assertThat(SenderKey.read(rsa(1024))).isEmpty();
        for (var text : new String[] {
            "",
            "ssh-ed25519",
            "ssh-ed25519 AAAA",
            "ssh-ed25519 ikke-base64",
            ED25519.replace("ssh-ed25519 ", "ssh-rsa "),
            "-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----",
            ED25519 + "\n" + ED25519,
            "command=\"id\" " + ED25519
        }) {
            assertThat(SenderKey.read(text)).as(text).isEmpty();
        }
    }
}
