// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.access.Account.Role;
import dk.flis.access.Viewer.Right;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Database;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.Keys;
import dk.flis.store.PreparedData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That PostgreSQL itself keeps municipalities apart, whatever a statement forgets to ask for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnRowsTest {

    private static final MunicipalityCode ALBERTSLUND = new MunicipalityCode(165);
    private static final MunicipalityCode AARHUS = new MunicipalityCode(751);

    @TempDir
    private static Path folder;

    private Database database;
    private OwnRows rows;

    @BeforeAll
    void open() {
        var data = PreparedData.in(folder);
        database = Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data));
        rows = new OwnRows(database.source());
        var audit = new AuditTrail(database.source(), InstantSource.system());
        var accounts = new Accounts(database.source(), new Passwords(new Random(1)), audit, InstantSource.system());
        var tokens = new Tokens(database.source(), audit, new Random(2), InstantSource.system());
        for (var user : List.of(user("anne", ALBERTSLUND), user("bent", AARHUS))) {
            accounts.add(user, "trappe syltetøj måge harpe", "test");
            insertFactor(user.name());
            tokens.make(user.name(), "en", TokenScope.READ, Duration.ofDays(1), "test");
        }
        accounts.add(
                new Account(new UserName("olga"), "Olga", new Role.Operator()), "cykel-lampe-torsk-violin", "test");
        insertBoard(ALBERTSLUND);
        insertBoard(AARHUS);
        insertSource(ALBERTSLUND);
        insertSource(AARHUS);
        insertSender(ALBERTSLUND);
        insertSender(AARHUS);
        insertCertificate(ALBERTSLUND);
        insertCertificate(AARHUS);
        insertAlarm(ALBERTSLUND);
        insertAlarm(AARHUS);
        insertRawData(ALBERTSLUND);
        insertRawData(AARHUS);
        accounts.setPresentation(AARHUS, false, "test");
        accounts.setPresentation(ALBERTSLUND, false, "test");
    }

    private void insertSender(MunicipalityCode municipality) {
        var name = "prisme-" + municipality;
        rows.all(all -> all.sql("INSERT INTO sender (name, municipality, title, areas, made, made_by)"
                                + " VALUES (:name, :municipality, 'x', '{}', now(), 'x')")
                        .param("name", name)
                        .param("municipality", municipality.value())
                        .update()
                + all.sql("INSERT INTO sender_key (sender, kind, title, fingerprint, made, made_by)"
                                + " VALUES (:name, 'x', 'x', 'x', now(), 'x')")
                        .param("name", name)
                        .update()
                + all.sql("INSERT INTO sender_token (sender, title, hash, begins, made, made_by, expires)"
                                + " VALUES (:name, 'x', convert_to(:name, 'UTF8'), 'x', now(), 'x', now())")
                        .param("name", name)
                        .update()
                + all.sql(
                                "INSERT INTO arrival (sender, name, kind, note, closed) VALUES (:name, 'x', 'FILE', 'x', now())")
                        .param("name", name)
                        .update()
                + all.sql("INSERT INTO upload (id, by_name, municipality, file_name, bytes, begun, touched)"
                                + " VALUES (md5(:name), 'x', :municipality, 'x', 1, now(), now())")
                        .param("name", name)
                        .param("municipality", municipality.value())
                        .update());
    }

    private void insertFactor(UserName name) {
        rows.all(all -> all.sql("INSERT INTO second_factor (account, secret) VALUES (:name, '\\x00')")
                        .param("name", name.value())
                        .update()
                + all.sql("INSERT INTO recovery_code (account, hash) VALUES (:name, '\\x00')")
                        .param("name", name.value())
                        .update()
                + all.sql(
                                "INSERT INTO passkey (account, title, credential, public_key, attestation, transports, signatures, made)"
                                        + " VALUES (:name, 'x', convert_to(:name, 'UTF8'), '', '', '{}', 0, now())")
                        .param("name", name.value())
                        .update()
                + all.sql(
                                "INSERT INTO provider_identity (account, issuer, subject, made) VALUES (:name, 'x', :name, now())")
                        .param("name", name.value())
                        .update());
    }

    private void insertBoard(MunicipalityCode municipality) {
        rows.of(
                municipality,
                own -> own.sql("""
                        WITH made AS (
                            INSERT INTO board (municipality, title, text, author, author_title, written)
                            VALUES (:own, 'Fravær', '', 'anne', 'Controller', now()) RETURNING number
                        )
                        SELECT number FROM made""")
                        .param("own", municipality.value())
                        .query(Long.class)
                        .optional()
                        .map(number -> own.sql("INSERT INTO board_item VALUES (:number, 0, 'x', 'ROW')")
                                .param("number", number)
                                .update()));
    }

    private void insertSource(MunicipalityCode municipality) {
        rows.of(
                municipality,
                own -> own.sql("""
                        INSERT INTO source_system (municipality, area, system, supplier, data_supplier, version, contact,
                            changed, changed_by)
                        VALUES (:own, 'skole', 'Prisme', '', '', '', '', now(), 'anne')""").param("own", municipality.value()).update()
                        + own.sql("""
                        INSERT INTO delivery_reminder (municipality, area, month, kind, made)
                        VALUES (:own, 'skole', 202501, 'DUE', now())""").param("own", municipality.value()).update());
    }

    private void insertCertificate(MunicipalityCode municipality) {
        var delivery = rows.all(all -> all.sql("""
                        INSERT INTO delivery (sha256, file_name, bytes, received_at, received_by, worker, state)
                        VALUES (repeat('0', 64), 'x', 1, now(), 'x', '', 'received') RETURNING number""").query(Long.class).single());
        rows.of(municipality, own -> {
            var number = own.sql("""
                            INSERT INTO certificate (dataset, municipality, first_month, last_month, basis, columns, whole,
                                agrees, difference, remark, signed_at, signed_by, signed_title, signed_role)
                            VALUES ('x', :own, 202501, 202501, 'LEDGER', 1, false, true, 0, '', now(), 'x', 'x', 'x')
                            RETURNING number""")
                    .param("own", municipality.value())
                    .query(Long.class)
                    .single();
            return own.sql("INSERT INTO certificate_month VALUES (:number, 202501, :delivery)")
                            .param("number", number)
                            .param("delivery", delivery)
                            .update()
                    + own.sql("INSERT INTO certificate_line VALUES (:number, 0, '{1}', 1, 1, NULL, 1)")
                            .param("number", number)
                            .update();
        });
    }

    private void insertAlarm(MunicipalityCode municipality) {
        rows.of(
                municipality,
                own -> own.sql("""
                        WITH made AS (
                            INSERT INTO publication (number, at, monthly, catalogue, mart) VALUES (:own, now(), false, 'x', 'x')
                            RETURNING number
                        )
                        INSERT INTO alarm (municipality, area, source, month, key_figure, others, value, middle, level, low,
                            high, score, raised_by, raised_at)
                        SELECT :own, 'skole', 'x', 202501, 'x', '{}', 1, 1, 1, 1, 1, 1, number, now() FROM made""").param("own", municipality.value()).update());
    }

    private void insertRawData(MunicipalityCode municipality) {
        rows.of(municipality, own -> {
            var order = own.sql("""
                            INSERT INTO raw_order (municipality, title, content, scope, format, start, rhythm, by_name, changed, state)
                            VALUES (:own, 'x', 'omraade:skole', 'FULL', 'CSV', now(), 'ONCE', 'x', now(), 'STOPPED')
                            RETURNING number""")
                    .param("own", municipality.value())
                    .query(Long.class)
                    .single();
            return own.sql("INSERT INTO raw_held VALUES (:order, 'x', 202501, 1)")
                            .param("order", order)
                            .update()
                    + own.sql("""
                            INSERT INTO raw_extract (municipality, order_number, title, file_name, path, publication, areas,
                                datasets, scope, format, encrypted, made, by_name, bytes, row_count, sha256, fresh, replaced,
                                gone, kept_until)
                            VALUES (:own, :order, 'x', 'x', :own || '/x', 1, '{}', 1, 'FULL', 'CSV', false, now(), 'x', 1, 1,
                                repeat('0', 64), 1, 0, 0, now())""")
                            .param("own", municipality.value())
                            .param("order", order)
                            .update();
        });
    }

    private static Account user(String name, MunicipalityCode municipality) {
        return new Account(
                new UserName(name),
                name,
                new Role.Municipal(municipality, true, Grants.in(Map.of("skole", Right.FULL_READ))));
    }

    @AfterAll
    void close() {
        database.close();
    }

    private static long count(JdbcClient client, String table) {
        return client.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    /** A table of a municipality's state belongs in this list and needs a policy. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "account_right",
                "api_token",
                "audit",
                "municipality_without_presentation",
                "second_factor",
                "recovery_code",
                "board",
                "board_item",
                "passkey",
                "provider_identity",
                "source_system",
                "delivery_reminder",
                "sender",
                "sender_key",
                "sender_token",
                "arrival",
                "upload",
                "certificate",
                "certificate_month",
                "certificate_line",
                "alarm",
                "raw_order",
                "raw_held",
                "raw_extract"
            })
    void showsEveryTableOnlyWithinTheRowsThatAreNamed(String table) {
        assertThat(count(database.client(), table)).as("without a word").isZero();
        var own = rows.of(ALBERTSLUND, client -> count(client, table));
        var other = rows.of(AARHUS, client -> count(client, table));
        assertThat(own).as("own").isPositive();
        var third = rows.of(new MunicipalityCode(101), client -> count(client, table));
        var all = rows.all(client -> count(client, table));
        assertThat(third).as("another municipality's").isZero();
        assertThat(all).as("all").isGreaterThanOrEqualTo(own + other);
    }

    @Test
    void findsAnothersAccountNotEvenByItsName() {
        var found = rows.of(
                ALBERTSLUND,
                client -> client.sql("SELECT name FROM account WHERE name = 'bent'")
                        .query(String.class)
                        .list());

        assertThat(found).isEmpty();
    }

    @Test
    void changesAndRemovesNothingOfAnother() {
        var changed = rows.of(
                ALBERTSLUND,
                client -> client.sql("UPDATE account SET administrator = true WHERE name = 'bent'")
                                .update()
                        + client.sql("DELETE FROM account_right WHERE account = 'bent'")
                                .update()
                        + client.sql("DELETE FROM api_token WHERE account = 'bent'")
                                .update());

        assertThat(changed).isZero();
        assertThat(database.client().sql("DELETE FROM account").update()).isZero();
    }

    @Test
    void putsNothingInAnothersRows() {
        assertThatThrownBy(() -> rows.of(
                        ALBERTSLUND,
                        client -> client.sql("UPDATE account SET municipality = 751 WHERE name = 'anne'")
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> rows.of(
                        ALBERTSLUND,
                        client -> client.sql(
                                        "INSERT INTO account_right (account, area, may) VALUES ('bent', 'loen', 'WRITE')")
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void changesNothingThatWasSigned() {
        for (var statement : List.of(
                "UPDATE certificate SET difference = 1",
                "DELETE FROM certificate",
                "UPDATE certificate_line SET ledger = 2",
                "DELETE FROM certificate_month")) {
            assertThatThrownBy(() ->
                            rows.of(ALBERTSLUND, client -> client.sql(statement).update()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void closesAgainWhatItOpened() {
        var within = rows.of(
                ALBERTSLUND,
                _ -> rows.of(AARHUS, client -> count(client, "account"))
                        + rows.of(ALBERTSLUND, client -> count(client, "account")));

        assertThat(within).isEqualTo(2);
        assertThat(count(database.client(), "account")).isZero();
    }

    @Test
    void showsTheCatalogueEditorNothingAndTheOperatorAll() {
        var editor = rows.as(new Viewer.CatalogueEditor("kaj"), client -> count(client, "account"));
        var operator = rows.as(new Viewer.Operator("olga"), client -> count(client, "account"));

        assertThat(editor).isZero();
        assertThat(operator).isEqualTo(3);
    }

    @Test
    void connectsAsNeitherSuperuserNorOwner() {
        var powers = database.client()
                .sql("SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user")
                .query(Boolean.class)
                .single();
        var owned = database.client()
                .sql("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")
                .query(Long.class)
                .single();

        assertThat(powers).isFalse();
        assertThat(owned).isZero();
    }

    @Test
    void bindsTheOwnerOfTheTablesToo() {
        var unforced = database.client()
                .sql("SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity")
                .query(String.class)
                .list();

        assertThat(unforced).isEmpty();
    }

    /** Whoever adds a table with a municipality decides here whether it is state that only its own may see. */
    @Test
    void knowsOfEveryTableThatNamesAMunicipalityWhetherItsRowsAreKeptApart() {
        var open = database.client().sql("""
                        SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
                          AND a.attname = 'municipality' AND NOT c.relrowsecurity
                        """).query(String.class).list();

        // What deliveries and publications are made of: worked on for all municipalities at once, shown by no page as
        // such.
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "delivery", "permission", "compacted_file", "published_slice", "published_file");
    }
}
