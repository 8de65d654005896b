// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.Account.Role;
import dk.flis.access.Account.Standing;
import dk.flis.access.Viewer.Right;
import dk.flis.reference.MunicipalityCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts as rows; whose rows are seen is settled by {@link OwnRows}. */
final class AccountRows {

    private static final String ONE = """
            SELECT a.name, a.title, a.municipality, a.office, a.benchmarking, a.administrator, a.blocked, a.one_time,
                   a.by_provider, a.stamp, w.municipality IS NULL AS presentation
            FROM account a
            LEFT JOIN municipality_without_presentation w ON w.municipality = a.municipality
            """;

    private static final String ADD = """
            INSERT INTO account (name, title, municipality, office, benchmarking, administrator, one_time, password, created)
            VALUES (:name, :title, :municipality, :office, :benchmarking, :administrator, :oneTime, :password, :created)
            ON CONFLICT (name) DO NOTHING
            """;

    private static final String GRANT = """
            UPDATE account SET benchmarking = :benchmarking, administrator = :administrator, stamp = stamp + 1
            WHERE name = :name
            """;

    private final JdbcClient database;

    AccountRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Account> find(UserName name) {
        return database.sql(ONE + "WHERE a.name = :name")
                .param("name", name.value())
                .query(this::account)
                .optional();
    }

    /** By name. */
    List<Account> all() {
        return database.sql(ONE + "ORDER BY a.name").query(this::account).list();
    }

    /** Empty for whom his municipality's provider lets in: no password opens for him. */
    Optional<String> password(String name) {
        return database.sql("SELECT password FROM account WHERE name = :name AND NOT by_provider")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** Whether the name was free. */
    boolean add(Account account, String password, Instant created) {
        var grants = grants(account);
        var added = database.sql(ADD)
                .param("name", account.name().value())
                .param("title", account.title())
                .param(
                        "municipality",
                        municipality(account).map(MunicipalityCode::value).orElse(null),
                        Types.INTEGER)
                .param("office", office(account.role()).orElse(null), Types.VARCHAR)
                .param("benchmarking", grants.benchmarking().map(Right::name).orElse(null), Types.VARCHAR)
                .param("administrator", grants.administrator())
                .param("oneTime", account.standing().oneTime())
                .param("password", password)
                .param("created", OffsetDateTime.ofInstant(created, ZoneOffset.UTC))
                .update();
        if (added > 0) {
            areas(account.name(), grants);
        }
        return added > 0;
    }

    /** Ends his sessions. */
    void grant(UserName name, Grants grants) {
        database.sql(GRANT)
                .param("benchmarking", grants.benchmarking().map(Right::name).orElse(null), Types.VARCHAR)
                .param("administrator", grants.administrator())
                .param("name", name.value())
                .update();
        database.sql("DELETE FROM account_right WHERE account = :name")
                .param("name", name.value())
                .update();
        areas(name, grants);
    }

    void rename(UserName name, String title) {
        database.sql("UPDATE account SET title = :title WHERE name = :name")
                .param("title", title)
                .param("name", name.value())
                .update();
    }

    /** Ends his sessions; whether there is such an account. */
    boolean setPassword(UserName name, String password, boolean oneTime) {
        return database.sql("UPDATE account SET password = :password, one_time = :oneTime, stamp = stamp + 1"
                                + " WHERE name = :name")
                        .param("password", password)
                        .param("oneTime", oneTime)
                        .param("name", name.value())
                        .update()
                > 0;
    }

    /** Ends his sessions. */
    void block(UserName name, boolean blocked) {
        database.sql("UPDATE account SET blocked = :blocked, stamp = stamp + 1 WHERE name = :name")
                .param("blocked", blocked)
                .param("name", name.value())
                .update();
    }

    /** Whoever gets a password from another has perhaps lost telephone and passkeys too: from now on it alone opens. */
    void onlyPassword(UserName name) {
        List.of(
                        "DELETE FROM second_factor WHERE account = :name",
                        "DELETE FROM passkey WHERE account = :name",
                        "DELETE FROM provider_identity WHERE account = :name",
                        "UPDATE account SET by_provider = false WHERE name = :name")
                .forEach(sql -> database.sql(sql).param("name", name.value()).update());
    }

    /** Ends his sessions; whom the provider calls by his name next is he. */
    void onlyProvider(UserName name) {
        List.of(
                        "DELETE FROM provider_identity WHERE account = :name",
                        "UPDATE account SET by_provider = true, stamp = stamp + 1 WHERE name = :name")
                .forEach(sql -> database.sql(sql).param("name", name.value()).update());
    }

    /** Ends his sessions. */
    void endSessions(UserName name) {
        database.sql("UPDATE account SET stamp = stamp + 1 WHERE name = :name")
                .param("name", name.value())
                .update();
    }

    void remove(UserName name) {
        database.sql("DELETE FROM account WHERE name = :name")
                .param("name", name.value())
                .update();
    }

    void signedIn(UserName name, Instant at) {
        database.sql("UPDATE account SET last_sign_in = :at WHERE name = :name")
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("name", name.value())
                .update();
    }

    Map<UserName, Instant> lastSignIns() {
        return database
                .sql("SELECT name, last_sign_in FROM account WHERE last_sign_in IS NOT NULL")
                .query((row, _) -> Map.entry(
                        new UserName(row.getString("name")),
                        row.getObject("last_sign_in", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those who can sign in and keep users, locked until the transaction ends. */
    List<String> administrators(MunicipalityCode municipality) {
        return database.sql("SELECT name FROM account WHERE municipality = :code AND administrator AND NOT blocked"
                        + " ORDER BY name FOR UPDATE")
                .param("code", municipality.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    static Optional<MunicipalityCode> municipality(Account account) {
        return switch (account.role()) {
            case Role.Operator _, Role.CatalogueEditor _ -> Optional.empty();
            case Role.Municipal own -> Optional.of(own.municipality());
        };
    }

    private static Optional<String> office(Role role) {
        return switch (role) {
            case Role.Operator _ -> Optional.of("OPERATOR");
            case Role.CatalogueEditor _ -> Optional.of("CATALOGUE_EDITOR");
            case Role.Municipal _ -> Optional.empty();
        };
    }

    private static Grants grants(Account account) {
        return switch (account.role()) {
            case Role.Operator _, Role.CatalogueEditor _ -> Grants.NONE;
            case Role.Municipal own -> own.grants();
        };
    }

    private void areas(UserName name, Grants grants) {
        grants.areas()
                .forEach((area, right) -> database.sql(
                                "INSERT INTO account_right (account, area, may) VALUES (:name, :area, :may)")
                        .param("name", name.value())
                        .param("area", area)
                        .param("may", right.name())
                        .update());
    }

    private Account account(ResultSet row, int number) throws SQLException {
        var name = new UserName(row.getString("name"));
        var byProvider = row.getBoolean("by_provider");
        var standing = new Standing(
                row.getBoolean("blocked"),
                // A password that opens nothing need not be changed.
                row.getBoolean("one_time") && !byProvider,
                byProvider,
                row.getLong("stamp"));
        return new Account(name, row.getString("title"), role(name, row), standing);
    }

    private Role role(UserName name, ResultSet row) throws SQLException {
        var office = row.getString("office");
        if (office != null) {
            return office.equals("OPERATOR") ? new Role.Operator() : new Role.CatalogueEditor();
        }
        var grants = new Grants(
                areasOf(name),
                Optional.ofNullable(row.getString("benchmarking")).map(Right::valueOf),
                row.getBoolean("administrator"));
        return new Role.Municipal(
                new MunicipalityCode(row.getInt("municipality")), row.getBoolean("presentation"), grants);
    }

    private Map<String, Right> areasOf(UserName name) {
        return database
                .sql("SELECT area, may FROM account_right WHERE account = :name")
                .param("name", name.value())
                .query((row, _) -> Map.entry(row.getString("area"), Right.valueOf(row.getString("may"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
