// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.access.Account;
import dk.flis.access.Account.Role;
import dk.flis.access.Accounts;
import dk.flis.access.AuditTrail;
import dk.flis.access.Grants;
import dk.flis.access.KeepUsers;
import dk.flis.access.OwnRows;
import dk.flis.access.Passwords;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.community.Board.Body;
import dk.flis.community.Board.Form;
import dk.flis.community.Board.Item;
import dk.flis.community.Board.Reach;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Database;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.Keys;
import dk.flis.store.PreparedData;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** Who sees a board and who may change it; PostgreSQL holds to it whatever a statement asks for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardsTest {

    private static final MunicipalityCode OWN = new MunicipalityCode(165);
    private static final MunicipalityCode OTHER = new MunicipalityCode(153);
    private static final Viewer ANNE = user("anne", OWN, false);
    private static final Viewer BIRTE = user("birte", OWN, false);
    private static final Viewer ADMINISTRATOR = user("admin", OWN, true);
    private static final Viewer BO = user("bo", OTHER, true);
    private static final Viewer OPERATOR = new Viewer.Operator("drift");
    private static final Viewer EDITOR = new Viewer.CatalogueEditor("redaktion");
    private static final Author BY_ANNE = new Author("anne", "Controller");
    private static final List<Item> ITEMS = List.of(
            new Item(new KeyFigureId("b.to"), Form.TILE),
            new Item(new KeyFigureId("a.en"), Form.ROW),
            new Item(new KeyFigureId("b.to"), Form.LINE));

    @TempDir
    private static Path folder;

    private Database database;
    private OwnRows rows;
    private Accounts accounts;
    private AuditTrail audit;
    private Boards boards;

    @BeforeAll
    void open() {
        var data = PreparedData.in(folder);
        database = Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data));
        rows = new OwnRows(database.source());
        var now = Instant.parse("2026-11-22T08:00:00Z");
        audit = new AuditTrail(database.source(), () -> now);
        boards = new Boards(rows, audit, () -> now);
        accounts = new Accounts(database.source(), new Passwords(new Random(1)), audit, () -> now);
        for (var viewer : List.of(ANNE, BIRTE, ADMINISTRATOR, BO)) {
            add((Viewer.User) viewer);
        }
        accounts.add(account("drift", new Role.Operator()), "trappe syltetøj måge harpe", "test");
        accounts.add(account("redaktion", new Role.CatalogueEditor()), "trappe syltetøj måge harpe", "test");
    }

    private static Viewer user(String name, MunicipalityCode municipality, boolean administrator) {
        return new Viewer.User(
                name, municipality, true, new Grants(java.util.Map.of(), java.util.Optional.empty(), administrator));
    }

    private void add(Viewer.User viewer) {
        accounts.add(
                account(viewer.name(), new Role.Municipal(viewer.municipality(), true, viewer.grants())),
                "trappe syltetøj måge harpe",
                "test");
    }

    private static Account account(String name, Role role) {
        return new Account(new UserName(name), name, role);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        for (var viewer : List.of(ANNE, BIRTE, ADMINISTRATOR, BO, OPERATOR, EDITOR)) {
            boards.all(viewer).forEach(board -> boards.delete(viewer, board.number()));
        }
    }

    private static Body body(String title, Reach reach) {
        return new Body(title, "Til mødet", reach, ITEMS);
    }

    @Test
    void givesBackWhatWasKeptInItsOrder() {
        var number = boards.add(ANNE, BY_ANNE, body("Fravær", Reach.ALONE));

        var board = boards.find(ANNE, number).orElseThrow();
        assertThat(board.body()).isEqualTo(body("Fravær", Reach.ALONE));
        assertThat(board.author()).isEqualTo(BY_ANNE);
    }

    @Test
    void showsOnesOwnToNobodyElseAndASharedOneInTheMunicipalityOnly() {
        boards.add(ANNE, BY_ANNE, body("Min egen", Reach.ALONE));
        boards.add(ANNE, BY_ANNE, body("Vores", Reach.SHARED));

        assertThat(titles(ANNE)).containsExactly("Min egen", "Vores");
        assertThat(titles(BIRTE)).containsExactly("Vores");
        assertThat(titles(ADMINISTRATOR)).containsExactly("Vores");
        assertThat(titles(BO)).isEmpty();
        assertThat(titles(OPERATOR)).isEmpty();
        assertThat(titles(EDITOR)).isEmpty();
    }

    @Test
    void keepsCentralStaffsBoardsAmongThem() {
        boards.add(OPERATOR, new Author("drift", "Drift"), body("Drift", Reach.SHARED));
        boards.add(EDITOR, new Author("redaktion", "Redaktør"), body("Kladde", Reach.ALONE));

        assertThat(titles(EDITOR)).containsExactly("Drift", "Kladde");
        assertThat(titles(OPERATOR)).containsExactly("Drift");
        assertThat(titles(ANNE)).isEmpty();
    }

    @Test
    void isChangedByItsAuthorAndASharedOneByTheLocalAdministrator() {
        var own = boards.add(ANNE, BY_ANNE, body("Min egen", Reach.ALONE));
        var shared = boards.add(ANNE, BY_ANNE, body("Vores", Reach.SHARED));

        assertThat(boards.change(BIRTE, shared, body("Nej", Reach.SHARED))).isFalse();
        assertThat(boards.delete(BIRTE, shared)).isFalse();
        assertThat(boards.change(BO, shared, body("Nej", Reach.SHARED))).isFalse();
        assertThat(boards.delete(OPERATOR, shared)).isFalse();
        assertThat(boards.change(ADMINISTRATOR, own, body("Nej", Reach.SHARED))).isFalse();
        assertThat(boards.change(ADMINISTRATOR, shared, body("Rettet", Reach.SHARED)))
                .isTrue();
        assertThat(boards.change(ANNE, own, new Body("Kortere", "", Reach.SHARED, ITEMS.subList(0, 1))))
                .isTrue();

        assertThat(titles(BIRTE)).containsExactly("Kortere", "Rettet");
        assertThat(boards.find(BIRTE, own).orElseThrow().body().items()).isEqualTo(ITEMS.subList(0, 1));
    }

    @Test
    void letsOnlyTheAuthorDecideWhoSeesIt() {
        var shared = boards.add(ANNE, BY_ANNE, body("Vores", Reach.SHARED));

        boards.change(ADMINISTRATOR, shared, body("Vores", Reach.ALONE));
        assertThat(titles(BIRTE)).containsExactly("Vores");
        boards.change(ANNE, shared, body("Vores", Reach.ALONE));
        assertThat(titles(BIRTE)).isEmpty();
    }

    @Test
    void losesOnesOwnWithTheAccountAndKeepsWhatIsShared() {
        var leaver = new Viewer.User("gerda", OWN, true, Grants.NONE);
        add(leaver);
        var author = new Author("gerda", "Økonom");
        boards.add(leaver, author, body("Min egen", Reach.ALONE));
        boards.add(leaver, author, body("Vores", Reach.SHARED));

        new KeepUsers(database.source(), new Passwords(new Random(1)), audit, InstantSource.system())
                .remove(ADMINISTRATOR, OWN, new UserName("gerda"));

        assertThat(titles(leaver)).containsExactly("Vores");
        assertThat(titles(BIRTE)).containsExactly("Vores");
    }

    @Test
    void isShownByPostgresToNobodyElseWhateverTheStatementSays() {
        var own = boards.add(ANNE, BY_ANNE, body("Min egen", Reach.ALONE));
        boards.add(ANNE, BY_ANNE, body("Vores", Reach.SHARED));

        assertThat(count(OWN, "board")).as("nobody's name is said").isOne();
        assertThat(count(OWN, "board_item")).isEqualTo(ITEMS.size());
        assertThat(count(OTHER, "board")).isZero();
        assertThat(count(OTHER, "board_item")).isZero();
        int changed = rows.of(
                OTHER,
                client -> client.sql("UPDATE board SET title = 'x'").update()
                        + client.sql("DELETE FROM board_item").update()
                        + client.sql("DELETE FROM board").update());
        assertThat(changed).isZero();
        assertThatThrownBy(() -> rows.of(
                        OTHER,
                        client -> client.sql("INSERT INTO board_item VALUES (" + own + ", 9, 'x', 'ROW')")
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    private long count(MunicipalityCode municipality, String table) {
        return rows.of(
                municipality,
                client -> client.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single());
    }

    @Test
    void saysInTheAuditTrailThatAndNotWhat() {
        boards.add(ANNE, BY_ANNE, body("Fortroligt", Reach.ALONE));

        assertThat(audit.entries()).last().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("anne");
            assertThat(entry.what()).isEqualTo("BOARD_WRITTEN");
            assertThat(entry.about()).doesNotContain("Fortroligt");
        });
    }

    private List<String> titles(Viewer viewer) {
        return boards.all(viewer).stream().map(board -> board.body().title()).toList();
    }
}
