// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import dk.flis.access.AuditTrail;
import dk.flis.access.Sender;
import dk.flis.access.Senders;
import dk.flis.store.DataFolder;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.FileSystemFactory;
import org.apache.sshd.common.file.root.RootedFileSystemProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.auth.password.PasswordAuthenticator;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;

/** Lets senders in by password or key, and gives each session its sender's area for its whole world. */
final class AdmitSenders implements PasswordAuthenticator, PublickeyAuthenticator, SessionListener, FileSystemFactory {

    static final AttributeKey<Area> AREA = new AttributeKey<>();

    private static final AttributeKey<Sender> BY_PASSWORD = new AttributeKey<>();
    private static final AttributeKey<String> KEY = new AttributeKey<>();

    private final Senders senders;
    private final DataFolder data;
    private final Arrivals arrivals;
    private final AuditTrail audit;

    AdmitSenders(Senders senders, DataFolder data, Arrivals arrivals, AuditTrail audit) {
        this.senders = senders;
        this.data = data;
        this.arrivals = arrivals;
        this.audit = audit;
    }

    @Override
    public boolean authenticate(String name, String password, ServerSession session) {
        var sender = senders.byPassword(name, password, from(session));
        sender.ifPresent(one -> session.setAttribute(BY_PASSWORD, one));
        return sender.isPresent();
    }

    /** Asked about a key that the client has, and again when it has signed with it. */
    @Override
    public boolean authenticate(String name, PublicKey key, ServerSession session) {
        var fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        var known = senders.knowsKey(name, fingerprint);
        if (known) {
            session.setAttribute(KEY, fingerprint);
        }
        return known;
    }

    /** Who he is has been proved. */
    @Override
    public void sessionEvent(Session session, Event event) {
        if (event != Event.Authenticated || !(session instanceof ServerSession server)) {
            return;
        }
        var sender = Optional.ofNullable(session.getAttribute(BY_PASSWORD))
                .or(() -> Optional.ofNullable(session.getAttribute(KEY))
                        .flatMap(key -> senders.byKey(session.getUsername(), key, from(server))));
        sender.ifPresentOrElse(
                one -> session.setAttribute(AREA, new Area(one, data, arrivals, audit)), () -> session.close(true));
    }

    @Override
    public Path getUserHomeDir(SessionContext session) throws IOException {
        return area(session).make();
    }

    @Override
    public FileSystem createFileSystem(SessionContext session) throws IOException {
        return new RootedFileSystemProvider().newFileSystem(area(session).make(), Map.of());
    }

    private static Area area(SessionContext session) throws IOException {
        return Optional.ofNullable(session.getAttribute(AREA))
                .orElseThrow(() -> new IOException("nobody has signed in"));
    }

    private static String from(ServerSession session) {
        return String.valueOf(session.getClientAddress());
    }
}
