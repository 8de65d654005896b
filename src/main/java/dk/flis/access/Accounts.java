// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.AuditTrail.Event;
import dk.flis.access.Passwords.Weakness;
import dk.flis.reference.MunicipalityCode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The local accounts of the portal; every change of one stands in the audit trail. */
public final class Accounts {

    private final OwnRows rows;
    private final Passwords passwords;
    private final Patience patience;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Accounts(DataSource database, Passwords passwords, AuditTrail audit, InstantSource clock) {
        this.rows = new OwnRows(database);
        this.passwords = passwords;
        this.patience = new Patience(JdbcClient.create(database), clock);
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a change. */
    public sealed interface Change {

        record Done() implements Change {}

        record Taken() implements Change {}

        record Unknown() implements Change {}

        /** The current password was wrong. */
        record WrongPassword() implements Change {}

        record Weak(Weakness why) implements Change {}

        /** The municipality would be left without anybody who keeps its users. */
        record LastAdministrator() implements Change {}
    }

    public Optional<Account> find(UserName name) {
        return all(accounts -> accounts.find(name));
    }

    /** By name. */
    public List<Account> all() {
        return all(AccountRows::all);
    }

    public Change add(Account account, String password, String by) {
        var weakness = passwords.weakness(account.name(), password);
        if (weakness.isPresent()) {
            return new Change.Weak(weakness.get());
        }
        var kept = passwords.encode(password);
        return all(accounts -> {
            if (!accounts.add(account, kept, clock.instant())) {
                return new Change.Taken();
            }
            audit.record(by, Event.ACCOUNT_MADE, account.name() + " " + described(account), whose(account));
            return new Change.Done();
        });
    }

    /** Replaces all rights of a municipality's user, and ends his sessions. */
    public Change setGrants(UserName name, Grants grants, String by) {
        return change(name, (accounts, account) -> {
            accounts.grant(name, grants);
            audit.record(by, Event.RIGHTS_CHANGED, name + " " + grants, whose(account));
        });
    }

    /** By somebody who may do so without knowing the old one; ends the user's sessions. */
    public Change setPassword(UserName name, String password, String by) {
        return setPassword(name, password, false, by);
    }

    /** One that the user must change when he has signed in with it. */
    public Change setOneTimePassword(UserName name, String password, String by) {
        return setPassword(name, password, true, by);
    }

    /** By the user himself; a wrong current password counts as a failure to sign in. */
    public Change changePassword(UserName name, String current, String password) {
        return switch (check(name.value(), current)) {
            case SignIn.Admitted _ -> setPassword(name, password, name.value());
            case SignIn.Refused _, SignIn.Delayed _, SignIn.Blocked _ -> new Change.WrongPassword();
        };
    }

    /** Whether that is his password, asked again before something grave; a wrong one counts as a failure to sign in. */
    public SignIn confirm(UserName name, String password) {
        return check(name.value(), password);
    }

    /** A municipality may have joined for deliveries and files only. */
    public void setPresentation(MunicipalityCode municipality, boolean presentation, String by) {
        var sql = presentation
                ? "DELETE FROM municipality_without_presentation WHERE municipality = :code"
                : "INSERT INTO municipality_without_presentation VALUES (:code) ON CONFLICT DO NOTHING";
        var _ = rows.of(municipality, database -> {
            audit.record(
                    by,
                    Event.RIGHTS_CHANGED,
                    municipality + (presentation ? " with" : " without") + " presentation",
                    Optional.of(municipality));
            return database.sql(sql).param("code", municipality.value()).update();
        });
    }

    /** Takes about 50 ms, whether or not the name exists. */
    public SignIn signIn(String typedName, String password) {
        var outcome = check(UserName.typed(typedName), password);
        if (outcome instanceof SignIn.Admitted(var account)) {
            all(accounts -> {
                accounts.signedIn(account.name(), clock.instant());
                audit.record(account.name().value(), Event.SIGNED_IN, "", whose(account));
                return account;
            });
        }
        return outcome;
    }

    private SignIn check(String name, String password) {
        var left = patience.left(name);
        if (left.isPresent()) {
            return new SignIn.Delayed(left.get());
        }
        if (!passwords.matches(password, all(accounts -> accounts.password(name)))) {
            patience.failed(name);
            refused(name, "");
            return new SignIn.Refused();
        }
        patience.forget(name);
        var account = find(new UserName(name)).orElseThrow();
        if (account.standing().blocked()) {
            refused(name, "blocked");
            return new SignIn.Blocked();
        }
        return new SignIn.Admitted(account);
    }

    private void refused(String name, String why) {
        var whose = UserName.isName(name)
                ? find(new UserName(name)).flatMap(AccountRows::municipality)
                : Optional.<MunicipalityCode>empty();
        audit.record(name, Event.SIGN_IN_REFUSED, why, whose);
    }

    private Change setPassword(UserName name, String password, boolean oneTime, String by) {
        var weakness = passwords.weakness(name, password);
        if (weakness.isPresent()) {
            return new Change.Weak(weakness.get());
        }
        var kept = passwords.encode(password);
        return change(name, (accounts, account) -> {
            accounts.setPassword(name, kept, oneTime);
            if (oneTime) {
                accounts.onlyPassword(name);
            }
            patience.forget(name.value());
            audit.record(by, Event.PASSWORD_CHANGED, name.value(), whose(account));
        });
    }

    private Change change(UserName name, java.util.function.BiConsumer<AccountRows, Account> work) {
        return all(accounts -> accounts.find(name)
                .<Change>map(account -> {
                    work.accept(accounts, account);
                    return new Change.Done();
                })
                .orElseGet(Change.Unknown::new));
    }

    private <T> T all(Function<AccountRows, T> work) {
        return rows.all(database -> work.apply(new AccountRows(database)));
    }

    private static Optional<MunicipalityCode> whose(Account account) {
        return AccountRows.municipality(account);
    }

    /** For the audit trail. */
    static String described(Account account) {
        return switch (account.role()) {
            case Account.Role.Operator _ -> "operator";
            case Account.Role.CatalogueEditor _ -> "catalogue editor";
            case Account.Role.Municipal own -> own.municipality() + " " + own.grants();
        };
    }
}
