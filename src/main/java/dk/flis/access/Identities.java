// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.AuditTrail.Event;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who a person at a municipality's identity provider is here. He is his account for good from the first time that the provider
 * gives its name: then it must be an account of the provider's own municipality that the local administrator has marked for it,
 * and that is nobody else's yet. So a provider opens no account that was not meant for it, and a name given to somebody else
 * there opens nothing.
 */
public final class Identities {

    private static final String LINK = """
            INSERT INTO provider_identity (account, issuer, subject, made)
            SELECT name, :issuer, :subject, :now FROM account
            WHERE name = :name AND municipality = :municipality AND by_provider
            ON CONFLICT DO NOTHING
            RETURNING account
            """;

    private static final String LINKED = """
            SELECT i.account FROM provider_identity i JOIN account a ON a.name = i.account
            WHERE i.issuer = :issuer AND i.subject = :subject AND a.by_provider
            """;

    private final OwnRows rows;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Identities(DataSource database, AuditTrail audit, InstantSource clock) {
        this.rows = new OwnRows(database);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Within the rows of the provider's municipality.
     *
     * @param subject who he is at the provider, for good
     * @param name what it calls him, which may change
     */
    public SignIn signIn(IdentityProvider provider, String subject, String name) {
        return rows.of(
                provider.municipality(),
                database -> linked(database, provider, subject)
                        .or(() -> link(database, provider, subject, UserName.typed(name)))
                        .flatMap(new AccountRows(database)::find)
                        .map(account -> admit(database, provider, account))
                        .orElseGet(() -> {
                            record(provider, name, Event.SIGN_IN_REFUSED, provider.id() + ": nobody's account");
                            return new SignIn.Refused();
                        }));
    }

    private SignIn admit(JdbcClient database, IdentityProvider provider, Account account) {
        var name = account.name();
        if (account.standing().blocked()) {
            record(provider, name.value(), Event.SIGN_IN_REFUSED, "blocked");
            return new SignIn.Blocked();
        }
        new AccountRows(database).signedIn(name, clock.instant());
        record(provider, name.value(), Event.SIGNED_IN, provider.id());
        return new SignIn.Admitted(account);
    }

    private static Optional<UserName> linked(JdbcClient database, IdentityProvider provider, String subject) {
        return database.sql(LINKED)
                .param("issuer", provider.issuer().toString())
                .param("subject", subject)
                .query(String.class)
                .optional()
                .map(UserName::new);
    }

    /** Empty when the account is no such one, when it is another's, or when he is another account. */
    private Optional<UserName> link(JdbcClient database, IdentityProvider provider, String subject, String name) {
        var linked = database.sql(LINK)
                .param("issuer", provider.issuer().toString())
                .param("subject", subject)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("name", name)
                .param("municipality", provider.municipality().value())
                .query(String.class)
                .optional();
        linked.ifPresent(account -> record(provider, account, Event.IDENTITY_LINKED, provider.id() + " " + subject));
        return linked.map(UserName::new);
    }

    private void record(IdentityProvider provider, String who, Event what, String about) {
        audit.record(who, what, about, Optional.of(provider.municipality()));
    }
}
