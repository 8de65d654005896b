// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.Account.Role;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.Passwords.Weakness;
import dk.flis.access.Viewer.Right;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The local accounts of the portal; every change of one stands in the audit trail. */
public final class Accounts {

    private static final String ONE = """
            SELECT a.name, a.title, a.municipality, w.municipality IS NULL AS presentation
            FROM account a
            LEFT JOIN municipality_without_presentation w ON w.municipality = a.municipality
            """;

    private static final String ADD = """
            INSERT INTO account (name, title, municipality, password, created)
            VALUES (:name, :title, :municipality, :password, :created)
            ON CONFLICT (name) DO NOTHING
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Passwords passwords;
    private final Patience patience;
    private final AuditTrail audit;
    private final InstantSource clock;

    public Accounts(DataSource database, Passwords passwords, AuditTrail audit, InstantSource clock) {
        this.database = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.passwords = passwords;
        this.patience = new Patience(this.database, clock);
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
    }

    public Optional<Account> find(UserName name) {
        return database.sql(ONE + "WHERE a.name = :name")
                .param("name", name.value())
                .query(this::account)
                .optional();
    }

    /** By name. */
    public List<Account> all() {
        return database.sql(ONE + "ORDER BY a.name").query(this::account).list();
    }

    public Change add(Account account, String password, String by) {
        var weakness = passwords.weakness(account.name(), password);
        if (weakness.isPresent()) {
            return new Change.Weak(weakness.get());
        }
        var kept = passwords.encode(password);
        return change(() -> {
            if (insert(account, kept) == 0) {
                return new Change.Taken();
            }
            rights(account);
            audit.record(by, Event.ACCOUNT_MADE, account.name() + " " + account.role());
            return new Change.Done();
        });
    }

    /** Replaces all rights of an account. */
    public Change setRights(UserName name, Map<String, Right> rights, String by) {
        return change(() -> find(name)
                .<Change>map(account -> {
                    database.sql("DELETE FROM account_right WHERE account = :name")
                            .param("name", name.value())
                            .update();
                    rights.forEach((area, may) -> right(name, area, may));
                    audit.record(by, Event.RIGHTS_CHANGED, name + " " + new java.util.TreeMap<>(rights));
                    return new Change.Done();
                })
                .orElseGet(Change.Unknown::new));
    }

    /** By somebody who may do so without knowing the old one. */
    public Change setPassword(UserName name, String password, String by) {
        var weakness = passwords.weakness(name, password);
        if (weakness.isPresent()) {
            return new Change.Weak(weakness.get());
        }
        var kept = passwords.encode(password);
        return change(() -> {
            var changed = database.sql("UPDATE account SET password = :password WHERE name = :name")
                    .param("password", kept)
                    .param("name", name.value())
                    .update();
            if (changed == 0) {
                return new Change.Unknown();
            }
            patience.forget(name.value());
            audit.record(by, Event.PASSWORD_CHANGED, name.value());
            return new Change.Done();
        });
    }

    /** By the user himself; a wrong current password counts as a failure to sign in. */
    public Change changePassword(UserName name, String current, String password) {
        return switch (signIn(name.value(), current)) {
            case SignIn.Admitted _ -> setPassword(name, password, name.value());
            case SignIn.Refused _, SignIn.Delayed _ -> new Change.WrongPassword();
        };
    }

    /** A municipality may have joined for deliveries and files only. */
    public void setPresentation(MunicipalityCode municipality, boolean presentation, String by) {
        var sql = presentation
                ? "DELETE FROM municipality_without_presentation WHERE municipality = :code"
                : "INSERT INTO municipality_without_presentation VALUES (:code) ON CONFLICT DO NOTHING";
        database.sql(sql).param("code", municipality.value()).update();
        audit.record(by, Event.RIGHTS_CHANGED, municipality + (presentation ? " with" : " without") + " presentation");
    }

    /** Takes about 50 ms, whether or not the name exists. */
    public SignIn signIn(String typedName, String password) {
        var name = UserName.typed(typedName);
        var left = patience.left(name);
        if (left.isPresent()) {
            return new SignIn.Delayed(left.get());
        }
        var kept = database.sql("SELECT password FROM account WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
        if (!passwords.matches(password, kept)) {
            patience.failed(name);
            audit.record(name, Event.SIGN_IN_REFUSED, "");
            return new SignIn.Refused();
        }
        patience.forget(name);
        audit.record(name, Event.SIGNED_IN, "");
        return new SignIn.Admitted(find(new UserName(name)).orElseThrow());
    }

    private Change change(java.util.function.Supplier<Change> work) {
        var outcome = transaction.execute(_ -> work.get());
        if (outcome == null) {
            throw new IllegalStateException("a change of an account gave no outcome");
        }
        return outcome;
    }

    private int insert(Account account, String kept) {
        var municipality = switch (account.role()) {
            case Role.Operator _ -> Optional.<Integer>empty();
            case Role.Municipal own -> Optional.of(own.municipality().value());
        };
        return database.sql(ADD)
                .param("name", account.name().value())
                .param("title", account.title())
                .param("municipality", municipality.orElse(null), java.sql.Types.INTEGER)
                .param("password", kept)
                .param("created", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private void rights(Account account) {
        switch (account.role()) {
            case Role.Operator _ -> {}
            case Role.Municipal own -> own.rights().forEach((area, may) -> right(account.name(), area, may));
        }
    }

    private void right(UserName name, String area, Right may) {
        database.sql("INSERT INTO account_right (account, area, may) VALUES (:name, :area, :may)")
                .param("name", name.value())
                .param("area", area)
                .param("may", may.name())
                .update();
    }

    private Account account(ResultSet row, int number) throws SQLException {
        var name = new UserName(row.getString("name"));
        var code = row.getInt("municipality");
        var role = row.wasNull()
                ? new Role.Operator()
                : new Role.Municipal(new MunicipalityCode(code), row.getBoolean("presentation"), rightsOf(name));
        return new Account(name, row.getString("title"), role);
    }

    private Map<String, Right> rightsOf(UserName name) {
        return database
                .sql("SELECT area, may FROM account_right WHERE account = :name")
                .param("name", name.value())
                .query((row, _) -> Map.entry(row.getString("area"), Right.valueOf(row.getString("may"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
