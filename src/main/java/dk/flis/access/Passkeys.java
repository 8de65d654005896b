// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.AuditTrail.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Passkeys (WebAuthn): what was registered, and who is let in by one. What browser and authenticator say is understood by the
 * portal; each passkey was unlocked by its owner's finger, face or PIN, and so is two factors in one.
 */
public final class Passkeys {

    /** Of one user. */
    public static final int MOST = 20;

    private static final String ADD = """
            INSERT INTO passkey (account, title, credential, public_key, attestation, transports, signatures, made)
            VALUES (:account, :title, :credential, :key, :attestation, string_to_array(:transports, ','), :signatures, :made)
            ON CONFLICT (credential) DO NOTHING
            """;

    private static final String FIND = "SELECT p.*, a.handle FROM passkey p JOIN account a ON a.name = p.account ";

    /** Where the authenticator counts, its count must have gone up: of two that hold the same key one is a copy. */
    private static final String USED = """
            UPDATE passkey SET signatures = :count, last_used = :now
            WHERE number = :number AND (signatures < :count OR (signatures = 0 AND :count = 0))
            """;

    private final OwnRows rows;
    private final Patience patience;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Passkeys(DataSource database, AuditTrail audit, InstantSource clock) {
        this.rows = new OwnRows(database);
        this.patience = new Patience(JdbcClient.create(database), clock);
        this.audit = audit;
        this.clock = clock;
    }

    /** @param title what its owner calls it */
    public record Passkey(
            long number, UserName owner, String title, Registered key, Instant made, Optional<Instant> lastUsed) {}

    /**
     * What an authenticator gave at registration.
     *
     * @param handle what it knows the user by
     * @param signatures how many it had made, as far as it counts
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes that are handed on, never compared
    public record Registered(
            byte[] handle,
            byte[] credential,
            byte[] publicKey,
            byte[] attestation,
            Set<String> transports,
            long signatures) {}

    /** What authenticators know the user by. */
    public byte[] handle(UserName name) {
        return rows.all(database -> database.sql("SELECT handle FROM account WHERE name = :name")
                .param("name", name.value())
                .query(byte[].class)
                .single());
    }

    /** Oldest first. */
    public List<Passkey> of(UserName owner) {
        return rows.all(database -> database.sql(FIND + "WHERE p.account = :owner ORDER BY p.number")
                .param("owner", owner.value())
                .query(Passkeys::passkey)
                .list());
    }

    /** Whether it was not known before. */
    public boolean add(UserName owner, String title, Registered key) {
        return rows.all(database -> {
            var added = database.sql(ADD)
                            .param("account", owner.value())
                            .param("title", title)
                            .param("credential", key.credential())
                            .param("key", key.publicKey())
                            .param("attestation", key.attestation())
                            .param("transports", String.join(",", key.transports()))
                            .param("signatures", key.signatures())
                            .param("made", now())
                            .update()
                    > 0;
            if (added) {
                record(database, owner, Event.PASSKEY_ADDED, title);
            }
            return added;
        });
    }

    /** Whether he has such a one. */
    public boolean rename(UserName owner, long number, String title) {
        return rows.all(database -> {
            var renamed = database.sql("UPDATE passkey SET title = :title WHERE number = :number AND account = :owner")
                            .param("title", title)
                            .param("number", number)
                            .param("owner", owner.value())
                            .update()
                    > 0;
            if (renamed) {
                record(database, owner, Event.PASSKEY_RENAMED, title);
            }
            return renamed;
        });
    }

    /** Ends his sessions, for what is lost may be in another's hands; whether he had such a one. */
    public boolean remove(UserName owner, long number) {
        return rows.all(database -> {
            var removed = database.sql(
                            "DELETE FROM passkey WHERE number = :number AND account = :owner RETURNING title")
                    .param("number", number)
                    .param("owner", owner.value())
                    .query(String.class)
                    .optional();
            removed.ifPresent(title -> {
                new AccountRows(database).endSessions(owner);
                record(database, owner, Event.PASSKEY_REMOVED, title);
            });
            return removed.isPresent();
        });
    }

    /**
     * By one that is said to be this.
     *
     * @param proof how many signatures it has made, if the answer is signed by it; empty otherwise
     */
    public SignIn signIn(byte[] credential, Function<Passkey, OptionalLong> proof) {
        var found = rows.all(database -> database.sql(FIND + "WHERE p.credential = :credential")
                .param("credential", credential)
                .query(Passkeys::passkey)
                .optional());
        if (found.isEmpty()) {
            audit.record("", Event.SIGN_IN_REFUSED, "unknown passkey");
            return new SignIn.Refused();
        }
        var passkey = found.get();
        var waits = "passkey:" + passkey.owner();
        var left = patience.left(waits);
        if (left.isPresent()) {
            return new SignIn.Delayed(left.get());
        }
        var count = proof.apply(passkey);
        if (count.isEmpty() || !used(passkey, count.getAsLong())) {
            patience.failed(waits);
            return refused(passkey, "passkey " + passkey.title());
        }
        patience.forget(waits);
        return admit(passkey);
    }

    private SignIn admit(Passkey passkey) {
        return rows.all(database -> {
            var accounts = new AccountRows(database);
            var account = accounts.find(passkey.owner()).orElseThrow();
            if (account.standing().blocked()) {
                refused(passkey, "blocked");
                return new SignIn.Blocked();
            }
            if (account.standing().byProvider()) {
                return refused(passkey, "passkey, but the identity provider lets in");
            }
            accounts.signedIn(account.name(), clock.instant());
            record(database, account.name(), Event.SIGNED_IN, "passkey " + passkey.title());
            return new SignIn.Admitted(account);
        });
    }

    private boolean used(Passkey passkey, long count) {
        return rows.all(database -> database.sql(USED)
                        .param("count", count)
                        .param("now", now())
                        .param("number", passkey.number())
                        .update()
                > 0);
    }

    private SignIn refused(Passkey passkey, String why) {
        return rows.all(database -> {
            record(database, passkey.owner(), Event.SIGN_IN_REFUSED, why);
            return new SignIn.Refused();
        });
    }

    private void record(JdbcClient database, UserName owner, Event what, String about) {
        audit.record(
                owner.value(),
                what,
                about,
                new AccountRows(database).find(owner).flatMap(AccountRows::municipality));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Passkey passkey(ResultSet row, int number) throws SQLException {
        var key = new Registered(
                row.getBytes("handle"),
                row.getBytes("credential"),
                row.getBytes("public_key"),
                row.getBytes("attestation"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("transports").getArray())),
                row.getLong("signatures"));
        return new Passkey(
                row.getLong("number"),
                new UserName(row.getString("account")),
                row.getString("title"),
                key,
                row.getObject("made", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_used", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
