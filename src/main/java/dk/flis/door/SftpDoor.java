// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.access.AuditTrail;
import dk.flis.access.SenderName;
import dk.flis.access.Senders;
import dk.flis.store.Background;
import dk.flis.store.DataFolder;
import dk.flis.store.Scratch;
import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SFTP server: signing in, areas, and the hands that take in what has come. No shell, no commands, no forwarding. */
public final class SftpDoor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SftpDoor.class);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofHours(6);

    private final SshServer server;
    private final Parts parts;
    private final Arrivals arrivals;
    private final List<KeyPair> keys;
    private final int lanes;
    private final ExecutorService hands;

    /** What the door is built over. */
    public record Parts(
            Senders senders,
            Deliverers deliverers,
            HandIn handIn,
            DataFolder data,
            Scratch scratch,
            DataSource database,
            AuditTrail audit,
            InstantSource clock) {}

    /**
     * @param lanes how many batches are taken in at once
     */
    public SftpDoor(Parts parts, SftpSettings settings, int lanes) {
        this.parts = parts;
        this.arrivals = new Arrivals(parts.database(), settings.rest(), parts.clock());
        this.keys = HostKeys.in(parts.data().keys());
        this.lanes = lanes;
        this.hands = Executors.newCachedThreadPool(Background.threads("sftp-"));
        this.server = server(settings);
    }

    private SshServer server(SftpSettings settings) {
        var made = SshServer.setUpDefaultServer();
        made.setHost(settings.address());
        made.setPort(settings.port());
        made.setKeyPairProvider(KeyPairProvider.wrap(keys));
        var admit = new AdmitSenders(parts.senders(), parts.data(), arrivals, parts.audit());
        made.setPasswordAuthenticator(admit);
        made.setPublickeyAuthenticator(admit);
        made.addSessionListener(admit);
        made.setFileSystemFactory(admit);
        made.setSubsystemFactories(List.of(new AreaSubsystem()));
        made.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        // SHA-1 signatures have been broken.
        made.setSignatureFactories(made.getSignatureFactories().stream()
                .filter(signature -> !signature.getName().equals("ssh-rsa")
                        && !signature.getName().equals("ssh-dss"))
                .toList());
        CoreModuleProperties.SERVER_IDENTIFICATION.set(made, "FLIS");
        // As long as OpenSSH gives: on the day when the whole country delivers, five hundred shake hands at once.
        CoreModuleProperties.AUTH_TIMEOUT.set(made, Duration.ofMinutes(2));
        CoreModuleProperties.IDLE_TIMEOUT.set(made, Duration.ofMinutes(15));
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(made, 6);
        CoreModuleProperties.MAX_CONCURRENT_SESSIONS.set(made, 32);
        SftpModuleProperties.MAX_OPEN_HANDLES_PER_SESSION.set(made, 64);
        return made;
    }

    /** Answers when it returns. */
    public void start() throws IOException {
        Background.made(() -> {
            server.start();
            return server;
        });
        for (var lane = 0; lane < lanes; lane++) {
            hands.execute(this::take);
        }
        hands.execute(this::watch);
    }

    public int port() {
        return server.getPort();
    }

    /** Of this server's keys, for suppliers to hold against what their program shows. */
    public List<String> fingerprints() {
        return HostKeys.fingerprints(keys);
    }

    private void take() {
        var take = new TakeArrivals(
                arrivals, parts.senders(), parts.deliverers(), parts.handIn(), parts.data(), parts.scratch());
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (take.run() == 0) {
                    TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException trouble) {
                pause(trouble);
            }
        }
    }

    /** A sender that was shut is out within seconds, also where it is connected already. */
    private void watch() {
        var swept = Instant.EPOCH;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                server.getActiveSessions().forEach(this::closeIfShut);
                if (Duration.between(swept, parts.clock().instant()).compareTo(SWEEP) > 0) {
                    new SweepAreas(arrivals, parts.data(), parts.clock()).run();
                    swept = parts.clock().instant();
                }
                TimeUnit.SECONDS.sleep(5);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException trouble) {
                pause(trouble);
            }
        }
    }

    private void closeIfShut(AbstractSession session) {
        var name = Optional.ofNullable(session.getAttribute(AdmitSenders.AREA))
                .map(area -> area.sender().name());
        if (name.filter(this::isShut).isPresent()) {
            session.close(true);
        }
    }

    private boolean isShut(SenderName name) {
        return parts.senders().find(name).isEmpty();
    }

    /** The database may be gone for a while: the door stays open and goes on when it is back. */
    private static void pause(RuntimeException trouble) {
        LOG.error("what came in over SFTP cannot be taken in at the moment; it is kept", trouble);
        try {
            TimeUnit.SECONDS.sleep(5);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
        try {
            server.close();
            if (!hands.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("a delivery is still being taken in; the next start goes on with it");
            }
        } catch (IOException trouble) {
            LOG.warn("the SFTP server did not end in order", trouble);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
