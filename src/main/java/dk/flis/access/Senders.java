// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.AuditTrail.Event;
import dk.flis.reference.MunicipalityCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is let in to deliver: by password or key over SFTP, by token over HTTP. */
public final class Senders {

    /** What a sender's token begins with; a user's begins otherwise. */
    public static final String BEGINS = "flisa_";

    private final OwnRows rows;
    private final Passwords passwords;
    private final Patience patience;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Senders(DataSource database, Passwords passwords, AuditTrail audit, InstantSource clock) {
        this.rows = new OwnRows(database);
        this.passwords = passwords;
        this.patience = new Patience(JdbcClient.create(database), clock);
        this.audit = audit;
        this.clock = clock;
    }

    /** One who may deliver at this moment. */
    public Optional<Sender> find(SenderName name) {
        return all(senders -> senders.find(name)).filter(sender -> !sender.blocked());
    }

    /** Those of a municipality that are not shut, by title. */
    public List<Sender> of(MunicipalityCode municipality) {
        return rows.of(municipality, database -> new SenderRows(database).of(municipality)).stream()
                .filter(sender -> !sender.blocked())
                .toList();
    }

    /**
     * Takes about 50 ms, whether or not there is such a sender. What cannot be a sender's name, as most of what strangers try,
     * costs nothing and leaves no trace.
     *
     * @param from where he comes from, for the audit trail
     */
    public Optional<Sender> byPassword(String typed, String password, String from) {
        return SenderName.read(typed).flatMap(name -> byPassword(name, password, from));
    }

    private Optional<Sender> byPassword(SenderName name, String password, String from) {
        if (delay(name).isPresent()) {
            return Optional.empty();
        }
        if (!passwords.matches(password, all(senders -> senders.password(name)))) {
            patience.failed(counted(name));
            refused(name, from);
            return Optional.empty();
        }
        patience.forget(counted(name));
        var sender = find(name);
        sender.ifPresentOrElse(one -> admitted(one, "password " + from), () -> refused(name, from));
        return sender;
    }

    /** How long that name must wait after failures; empty when it may try. */
    public Optional<Duration> delay(SenderName name) {
        return patience.left(counted(name));
    }

    /** Whether that key would let him in; he may still have to prove that he holds it. */
    public boolean knowsKey(String typed, String fingerprint) {
        return SenderName.read(typed)
                .filter(name -> all(senders -> senders.knowsKey(name, fingerprint)))
                .flatMap(this::find)
                .isPresent();
    }

    /** He has proved it. */
    public Optional<Sender> byKey(String typed, String fingerprint, String from) {
        if (!knowsKey(typed, fingerprint)) {
            return Optional.empty();
        }
        var sender = SenderName.read(typed).flatMap(this::find);
        sender.ifPresent(one -> {
            rows.all(database -> {
                new SenderRows(database).usedKey(one.name(), fingerprint, clock.instant());
                return one;
            });
            admitted(one, fingerprint + " " + from);
        });
        return sender;
    }

    public Optional<Sender> byToken(String secret) {
        if (!secret.startsWith(BEGINS)) {
            return Optional.empty();
        }
        var now = clock.instant();
        return all(senders -> {
            var sender = senders.byToken(new TokenSecret(BEGINS, secret), now);
            sender.ifPresent(one -> senders.seen(one.name(), now));
            return sender;
        });
    }

    private void admitted(Sender sender, String how) {
        all(senders -> {
            senders.seen(sender.name(), clock.instant());
            audit.record(sender.viewer().name(), Event.SENDER_SIGNED_IN, how, Optional.of(sender.municipality()));
            return sender;
        });
    }

    private void refused(SenderName name, String from) {
        var whose = all(senders -> senders.find(name)).map(Sender::municipality);
        audit.record("afsender " + name, Event.SENDER_REFUSED, from, whose);
    }

    /** Apart from users of the same name. */
    private static String counted(SenderName name) {
        return "afsender:" + name;
    }

    private <T> T all(Function<SenderRows, T> work) {
        return rows.all(database -> work.apply(new SenderRows(database)));
    }
}
