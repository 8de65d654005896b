// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.store.Durable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;

/** The keys by which suppliers know this server again, as OpenSSH writes them; made once, and kept with the other secrets. */
final class HostKeys {

    private static final int RSA_BITS = 3072;

    private HostKeys() {}

    /** The newer kind first; the other one is for old clients. */
    static List<KeyPair> in(Path folder) {
        try {
            var keys = new ArrayList<KeyPair>();
            keys.add(key(folder.resolve("sftp-ed25519"), KeyPairProvider.SSH_ED25519, 256));
            keys.add(key(folder.resolve("sftp-rsa"), KeyPairProvider.SSH_RSA, RSA_BITS));
            return keys;
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("the host keys of SFTP cannot be made or read", absent);
        }
    }

    /** For suppliers to hold against what their program shows: {@code SHA256:…}. */
    static List<String> fingerprints(List<KeyPair> keys) {
        return keys.stream()
                .map(key -> KeyUtils.getKeyType(key) + " "
                        + KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic()))
                .toList();
    }

    private static KeyPair key(Path file, String kind, int bits) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            make(file, kind, bits);
        }
        try (var in = Files.newInputStream(file)) {
            var found =
                    SecurityUtils.loadKeyPairIdentities(null, new PathResource(file), in, FilePasswordProvider.EMPTY);
            return found.iterator().next();
        }
    }

    /** By a hard link, which never overwrites: when two processes begin at once, both use the key of the first. */
    private static void make(Path file, String kind, int bits) throws IOException, GeneralSecurityException {
        var text = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(KeyUtils.generateKeyPair(kind, bits), "flis", null, text);
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.resolveSibling(""), "new-", ".key", owner);
        try {
            Files.write(draft, text.toByteArray());
            Durable.force(draft);
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException earlier) {
            // The other process was faster: its key counts.
        } finally {
            Files.delete(draft);
            Durable.forceFolder(file.resolveSibling(""));
        }
    }
}
