// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.AuditTrail.Event;
import dk.flis.reference.MunicipalityCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** What a local administrator does with the senders of his municipality; the operator may do it for any. */
public final class KeepSenders {

    /** How long a token lives. */
    public static final Duration TOKEN_LIFE = Tokens.LONGEST;

    private final OwnRows rows;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random one that nobody can foretell */
    public KeepSenders(
            DataSource database, Passwords passwords, AuditTrail audit, RandomGenerator random, InstantSource clock) {
        this.rows = new OwnRows(database);
        this.passwords = passwords;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** A public key by which a sender is let in. */
    public record Key(
            long number, String kind, String title, String fingerprint, Instant made, Optional<Instant> used) {}

    /** What is known of a token when it has been made. */
    public record Token(
            long number,
            String title,
            String begins,
            Instant made,
            Instant expires,
            Optional<Instant> used,
            Optional<Instant> revoked) {

        public boolean works(Instant at) {
            return revoked.isEmpty() && at.isBefore(expires);
        }
    }

    /** By title. */
    public List<Sender> senders(Viewer by, MunicipalityCode of) {
        return within(by, of, senders -> senders.of(of));
    }

    public Optional<Sender> sender(Viewer by, MunicipalityCode of, SenderName name) {
        return within(by, of, senders -> senders.find(name));
    }

    public List<Key> keys(Viewer by, Sender sender) {
        return within(by, sender.municipality(), senders -> senders.keys(sender.name()));
    }

    public List<Token> tokens(Viewer by, Sender sender) {
        return within(by, sender.municipality(), senders -> senders.tokens(sender.name()));
    }

    /** False when the name is taken. */
    public boolean add(Viewer by, MunicipalityCode of, SenderName name, String title, Set<String> areas) {
        if (!name.value().endsWith("-" + of)) {
            throw new IllegalArgumentException("'%s' is not a name for municipality %s".formatted(name, of));
        }
        var sender = new Sender(name, of, title, areas, false, false, clock.instant(), Optional.empty());
        return within(by, of, senders -> {
            var made = senders.add(sender, by.name());
            if (made) {
                record(by, Event.SENDER_MADE, sender, title + " " + areas);
            }
            return made;
        });
    }

    public void change(Viewer by, Sender sender, String title, Set<String> areas) {
        deed(
                by,
                sender,
                Event.SENDER_CHANGED,
                title + " " + areas,
                senders -> senders.change(sender.name(), title, areas));
    }

    /** It gets in no more, with nothing lost. */
    public void block(Viewer by, Sender sender) {
        deed(by, sender, Event.SENDER_BLOCKED, "", senders -> senders.block(sender.name(), true));
    }

    public void open(Viewer by, Sender sender) {
        deed(by, sender, Event.SENDER_OPENED, "", senders -> senders.block(sender.name(), false));
    }

    /** For good, with keys and tokens; what it delivered stays. */
    public void remove(Viewer by, Sender sender) {
        deed(by, sender, Event.SENDER_REMOVED, "", senders -> senders.remove(sender.name()));
    }

    /** A new one, which is told here once and never again. */
    public String newPassword(Viewer by, Sender sender) {
        var password = passwords.generate();
        var kept = passwords.encode(password);
        deed(
                by,
                sender,
                Event.SENDER_PASSWORD_CHANGED,
                "",
                senders -> senders.setPassword(sender.name(), Optional.of(kept)));
        return password;
    }

    public void noPassword(Viewer by, Sender sender) {
        deed(
                by,
                sender,
                Event.SENDER_PASSWORD_CHANGED,
                "removed",
                senders -> senders.setPassword(sender.name(), Optional.empty()));
    }

    /** False when it has that key. */
    public boolean addKey(Viewer by, Sender sender, SenderKey key, String title) {
        return within(by, sender.municipality(), senders -> {
            var added = senders.addKey(sender.name(), key, title, clock.instant(), by.name());
            if (added) {
                record(by, Event.SENDER_KEY_ADDED, sender, key.fingerprint());
            }
            return added;
        });
    }

    /** False when it had no such key. */
    public boolean removeKey(Viewer by, Sender sender, long number) {
        return within(by, sender.municipality(), senders -> {
            var removed = senders.removeKey(sender.name(), number);
            removed.ifPresent(fingerprint -> record(by, Event.SENDER_KEY_REMOVED, sender, fingerprint));
            return removed.isPresent();
        });
    }

    /** The token itself, which is told here once and never again. */
    public String newToken(Viewer by, Sender sender, String title) {
        var secret = TokenSecret.make(Senders.BEGINS, random);
        var now = clock.instant();
        deed(
                by,
                sender,
                Event.SENDER_TOKEN_MADE,
                secret + " " + title,
                senders -> senders.addToken(sender.name(), title, secret, now, now.plus(TOKEN_LIFE), by.name()));
        return secret.text();
    }

    /** False when there was none that still opened something. */
    public boolean revokeToken(Viewer by, Sender sender, long number) {
        return within(by, sender.municipality(), senders -> {
            var revoked = senders.revokeToken(sender.name(), number, clock.instant());
            revoked.ifPresent(begins -> record(by, Event.SENDER_TOKEN_REVOKED, sender, begins + "…"));
            return revoked.isPresent();
        });
    }

    /** What a change does. */
    private interface Work {
        void to(SenderRows senders);
    }

    private void deed(Viewer by, Sender sender, Event event, String about, Work work) {
        within(by, sender.municipality(), senders -> {
            work.to(senders);
            record(by, event, sender, about);
            return sender;
        });
    }

    private void record(Viewer by, Event event, Sender sender, String about) {
        audit.record(by.name(), event, (sender.name() + " " + about).strip(), Optional.of(sender.municipality()));
    }

    private <T> T within(Viewer by, MunicipalityCode of, Function<SenderRows, T> work) {
        if (!by.administers(of)) {
            throw new AccessRefused("'%s' does not keep the senders of municipality %s".formatted(by.name(), of));
        }
        return rows.of(of, database -> work.apply(new SenderRows(database)));
    }
}
