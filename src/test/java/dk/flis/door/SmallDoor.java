// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.access.Sender;
import dk.flis.access.SenderKey;
import dk.flis.access.SenderName;
import dk.flis.access.Viewer;
import dk.flis.command.Installation;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** An SFTP door over an installation, with a sender; what a supplier does, by MINA's own client. */
final class SmallDoor implements AutoCloseable {

    static final MunicipalityCode ALBERTSLUND = new MunicipalityCode(165);
    static final Duration REST = Duration.ofMillis(700);

    private static final Viewer OPERATOR = new Viewer.Operator("test");

    private final Installation installation;
    private final SftpDoor door;
    private final SshClient client = SshClient.setUpDefaultClient();

    SmallDoor(Installation installation) throws IOException {
        this.installation = installation;
        this.door = installation.openSftp(new SftpSettings("127.0.0.1", 0, REST));
        client.setServerKeyVerifier((_, _, _) -> true);
        client.start();
    }

    int port() {
        return door.port();
    }

    SftpDoor door() {
        return door;
    }

    /** One who may deliver of all areas. */
    Sender sender(String word, MunicipalityCode municipality) {
        return sender(
                word,
                municipality,
                Set.copyOf(installation.catalogue().areas().stream()
                        .map(area -> area.id().value())
                        .toList()));
    }

    Sender sender(String word, MunicipalityCode municipality, Set<String> areas) {
        var name = SenderName.of(word, municipality).orElseThrow();
        installation.keepSenders().add(OPERATOR, municipality, name, word, areas);
        return found(name, municipality);
    }

    Sender found(SenderName name, MunicipalityCode municipality) {
        return installation.keepSenders().sender(OPERATOR, municipality, name).orElseThrow();
    }

    String password(Sender sender) {
        return installation.keepSenders().newPassword(OPERATOR, sender);
    }

    String token(Sender sender) {
        return installation.keepSenders().newToken(OPERATOR, sender, "test");
    }

    void key(Sender sender, KeyPair key) {
        key(sender, PublicKeyEntry.toString(key.getPublic()));
    }

    void key(Sender sender, String line) {
        installation.keepSenders().addKey(OPERATOR, sender, SenderKey.read(line).orElseThrow(), "test");
    }

    void block(Sender sender) {
        installation.keepSenders().block(OPERATOR, sender);
    }

    /** Where the sender's files lie on the server. */
    Path folder(Sender sender) {
        return Area.folder(installation.data(), sender);
    }

    ClientSession connect(String name, String password) throws IOException {
        var session = client.connect(name, "127.0.0.1", port())
                .verify(Duration.ofSeconds(20))
                .getSession();
        session.addPasswordIdentity(password);
        session.auth().verify(Duration.ofSeconds(20));
        return session;
    }

    ClientSession connect(String name, KeyPair key) throws IOException {
        var session = client.connect(name, "127.0.0.1", port())
                .verify(Duration.ofSeconds(20))
                .getSession();
        session.addPublicKeyIdentity(key);
        session.auth().verify(Duration.ofSeconds(20));
        return session;
    }

    static SftpClient sftp(ClientSession session) throws IOException {
        return SftpClientFactory.instance().createSftpClient(session);
    }

    static void put(SftpClient sftp, String name, byte[] content) throws IOException {
        try (var out = sftp.write(name)) {
            out.write(content);
        }
    }

    /** Waits for the receipt of that file. */
    String receipt(Sender sender, String name) throws IOException {
        var file = folder(sender).resolve(name + WriteSlip.TEXT);
        waitFor(() -> Files.exists(file) && !Files.exists(folder(sender).resolve(name)));
        return Files.readString(file);
    }

    static void waitFor(BooleanSupplier there) {
        var until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("waited forty seconds in vain");
            }
            pause(50);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        client.stop();
    }
}
