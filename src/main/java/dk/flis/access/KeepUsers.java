// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.Account.Role;
import dk.flis.access.Accounts.Change;
import dk.flis.access.AuditTrail.Event;
import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a local administrator does with the users of his municipality; the operator may do it for any. All of it runs within
 * that municipality's rows, and each change of rights, password or standing ends the user's sessions.
 */
public final class KeepUsers {

    private final OwnRows rows;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final InstantSource clock;

    public KeepUsers(DataSource database, Passwords passwords, AuditTrail audit, InstantSource clock) {
        this.rows = new OwnRows(database);
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** A user as the list shows him. */
    public record Listed(Account account, Optional<Instant> lastSignIn) {}

    /** What he must still do: someone who would have none left to keep users may not leave. */
    private static final class NobodyLeft extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** By name. */
    public List<Listed> users(Viewer by, MunicipalityCode of) {
        return within(by, of, database -> {
            var accounts = new AccountRows(database);
            Map<UserName, Instant> seen = accounts.lastSignIns();
            return accounts.all().stream()
                    .filter(account -> AccountRows.municipality(account).equals(Optional.of(of)))
                    .map(account -> new Listed(account, Optional.ofNullable(seen.get(account.name()))))
                    .toList();
        });
    }

    public Optional<Account> user(Viewer by, MunicipalityCode of, UserName name) {
        return within(
                by,
                of,
                database -> new AccountRows(database)
                        .find(name)
                        .filter(account -> AccountRows.municipality(account).equals(Optional.of(of))));
    }

    /** With a password for one sign-in, which must change it. */
    public Change add(Viewer by, MunicipalityCode of, UserName name, String title, Grants grants, String password) {
        var account = new Account(name, title, new Role.Municipal(of, true, grants), Account.Standing.ONE_TIME);
        var kept = passwords.encode(password);
        return within(by, of, database -> {
            if (!new AccountRows(database).add(account, kept, clock.instant())) {
                return new Change.Taken();
            }
            audit.record(by.name(), Event.ACCOUNT_MADE, name + " " + grants, Optional.of(of));
            return new Change.Done();
        });
    }

    /** The name stays, it is what the audit trail knows him by. */
    public Change change(Viewer by, MunicipalityCode of, UserName name, String title, Grants grants) {
        return kept(by, of, name, (accounts, account) -> {
            if (!account.title().equals(title)) {
                accounts.rename(name, title);
                audit.record(by.name(), Event.ACCOUNT_CHANGED, name + " " + title, Optional.of(of));
            }
            if (!grants(account).equals(grants)) {
                accounts.grant(name, grants);
                audit.record(
                        by.name(),
                        Event.RIGHTS_CHANGED,
                        name + " " + grants(account) + " → " + grants,
                        Optional.of(of));
            }
        });
    }

    /** He gets in no more, with nothing lost: he can be let in again. */
    public Change block(Viewer by, MunicipalityCode of, UserName name) {
        return kept(by, of, name, (accounts, _) -> {
            accounts.block(name, true);
            audit.record(by.name(), Event.ACCOUNT_BLOCKED, name.value(), Optional.of(of));
        });
    }

    public Change open(Viewer by, MunicipalityCode of, UserName name) {
        return kept(by, of, name, (accounts, _) -> {
            accounts.block(name, false);
            audit.record(by.name(), Event.ACCOUNT_OPENED, name.value(), Optional.of(of));
        });
    }

    /** From now on the municipality's own identity provider lets him in, and nothing else does. */
    public Change byProvider(Viewer by, MunicipalityCode of, UserName name) {
        return kept(by, of, name, (accounts, _) -> {
            accounts.onlyProvider(name);
            audit.record(by.name(), Event.SIGN_IN_CHANGED, name + " identity provider", Optional.of(of));
        });
    }

    /** For one sign-in, which must change it; whatever else opened for him does so no more. */
    public Change newPassword(Viewer by, MunicipalityCode of, UserName name, String password) {
        var kept = passwords.encode(password);
        return kept(by, of, name, (accounts, _) -> {
            accounts.setPassword(name, kept, true);
            accounts.onlyPassword(name);
            audit.record(by.name(), Event.PASSWORD_CHANGED, name + " one-time", Optional.of(of));
        });
    }

    /** For good, with rights and tokens; what he did stays in the audit trail. */
    public Change remove(Viewer by, MunicipalityCode of, UserName name) {
        return kept(by, of, name, (accounts, _) -> {
            accounts.remove(name);
            audit.record(by.name(), Event.ACCOUNT_REMOVED, name.value(), Optional.of(of));
        });
    }

    /** What a change does. */
    private interface Work {
        void to(AccountRows accounts, Account account);
    }

    /** A change that leaves at least one local administrator, where there was one. */
    private Change kept(Viewer by, MunicipalityCode of, UserName name, Work work) {
        return unlessNobodyIsLeft(() -> within(by, of, database -> {
            var accounts = new AccountRows(database);
            var before = accounts.administrators(of);
            var account = accounts.find(name);
            account.ifPresent(found -> work.to(accounts, found));
            if (!before.isEmpty() && accounts.administrators(of).isEmpty()) {
                throw new NobodyLeft();
            }
            return account.<Change>map(_ -> new Change.Done()).orElseGet(Change.Unknown::new);
        }));
    }

    /** The exception takes the transaction back. */
    private static Change unlessNobodyIsLeft(Supplier<Change> change) {
        try {
            return change.get();
        } catch (NobodyLeft _) {
            return new Change.LastAdministrator();
        }
    }

    private <T> T within(Viewer by, MunicipalityCode of, java.util.function.Function<JdbcClient, T> work) {
        if (!by.administers(of)) {
            throw new AccessRefused("'%s' does not keep the users of municipality %s".formatted(by.name(), of));
        }
        return rows.of(of, work);
    }

    private static Grants grants(Account account) {
        return account.role() instanceof Role.Municipal own ? own.grants() : Grants.NONE;
    }
}
