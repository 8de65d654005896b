// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Account;
import dk.flis.access.Account.Role;
import dk.flis.access.Accounts;
import dk.flis.access.AuditTrail;
import dk.flis.access.Grants;
import dk.flis.access.OwnRows;
import dk.flis.access.Passwords;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.access.Viewer.Right;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.community.Note.Reach;
import dk.flis.community.Note.Subject;
import dk.flis.community.Task.Body;
import dk.flis.community.Task.Kind;
import dk.flis.community.Task.Priority;
import dk.flis.community.Task.Status;
import dk.flis.community.Tasks.Which;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Database;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.Keys;
import dk.flis.store.PreparedData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommunityTest {

    private static final MunicipalityCode OWN = new MunicipalityCode(165);
    private static final MunicipalityCode OTHER = new MunicipalityCode(153);
    private static final Viewer ANNE = new Viewer.User("anne", OWN, true, Grants.in(Map.of("oekonomi", Right.WRITE)));
    private static final Viewer BO = new Viewer.User("bo", OTHER, true, Grants.in(Map.of("oekonomi", Right.WRITE)));
    private static final Viewer OPERATOR = new Viewer.Operator("drift");
    private static final Author BY_ANNE = new Author("anne", "Controller");
    private static final Author BY_BO = new Author("bo", "Økonom");
    private static final KeyFigureId FIGURE = new KeyFigureId("oko.sfo");
    private static final Subject SUBJECT = new Subject(FIGURE, OWN, new Period.Year(2025));

    @TempDir
    private static Path folder;

    private Database database;
    private OwnRows rows;
    private AuditTrail audit;
    private Community community;
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @BeforeAll
    void open() {
        var data = PreparedData.in(folder);
        database = Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data));
        audit = new AuditTrail(database.source(), () -> now);
        rows = new OwnRows(database.source());
        community = Community.of(rows, audit, () -> now);
        var accounts = new Accounts(database.source(), new Passwords(new Random(1)), audit, () -> now);
        accounts.add(account("anne", OWN), "trappe syltetøj måge harpe", "test");
        accounts.add(account("bo", OTHER), "trappe syltetøj måge harpe", "test");
        accounts.add(
                new Account(new UserName("drift"), "Drift", new Role.Operator()), "trappe syltetøj måge harpe", "test");
        accounts.add(
                new Account(new UserName("redaktion"), "Redaktør", new Role.CatalogueEditor()),
                "trappe syltetøj måge harpe",
                "test");
    }

    private static Account account(String name, MunicipalityCode municipality) {
        return new Account(
                new UserName(name),
                name,
                new Role.Municipal(municipality, true, Grants.in(Map.of("oekonomi", Right.WRITE))));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        rows.all(client -> {
            for (var table : List.of("note", "message", "task", "favourite", "front_page_visit", "contact")) {
                client.sql("DELETE FROM " + table).update();
            }
            return true;
        });
    }

    @Test
    void keepsANoteInsideOrSharesItAsItsWriterChose() {
        community.notes().add(ANNE, BY_ANNE, SUBJECT, Reach.INSIDE, Optional.empty(), "kun os");
        community.notes().add(ANNE, BY_ANNE, SUBJECT, Reach.SHARED, Optional.empty(), "for alle");

        assertThat(community.notes().on(ANNE, FIGURE)).extracting(Note::text).contains("kun os", "for alle");
        assertThat(community.notes().on(BO, FIGURE)).extracting(Note::text).containsExactly("for alle");
        assertThat(community.notes().on(OPERATOR, FIGURE))
                .extracting(Note::text)
                .containsExactly("for alle");
        assertThat(community.notes().counts(BO, new Period.Year(2025))).isEqualTo(Map.of(FIGURE, 1));
    }

    @Test
    void countsANoteInEveryPeriodThatItTouches() {
        var march = new Subject(FIGURE, OWN, Period.parse("2025-03").orElseThrow());
        community.notes().add(ANNE, BY_ANNE, march, Reach.INSIDE, Optional.empty(), "marts");

        assertThat(community.notes().counts(ANNE, new Period.Year(2025))).containsEntry(FIGURE, 1);
        assertThat(community.notes().counts(ANNE, Period.parse("2025-04").orElseThrow()))
                .isEmpty();
        assertThat(community.notes().counts(ANNE, new Period.Year(2024))).isEmpty();
    }

    @Test
    void letsNobodyChangeAnothersNote() {
        community.notes().add(ANNE, BY_ANNE, SUBJECT, Reach.SHARED, Optional.empty(), "for alle");
        var note = community.notes().on(BO, FIGURE).getFirst();

        assertThat(community.notes().change(BO, BY_BO, note, Reach.SHARED, "nej"))
                .isFalse();
        assertThat(community.notes().delete(BO, BY_BO, note)).isFalse();
        assertThat(community.notes().delete(OPERATOR, BY_BO, note)).isFalse();
        assertThat(community.notes().on(ANNE, FIGURE)).extracting(Note::text).containsExactly("for alle");
    }

    @Test
    void postgresShowsAndChangesNoOtherMunicipalitysRowsWhateverTheStatementSays() {
        community.notes().add(ANNE, BY_ANNE, SUBJECT, Reach.INSIDE, Optional.empty(), "kun os");
        community.notes().add(ANNE, BY_ANNE, SUBJECT, Reach.SHARED, Optional.empty(), "for alle");
        community.tasks().add(ANNE, BY_ANNE, body("hemmelig", Optional.empty()));
        community.favourites().add(ANNE, FIGURE);

        assertThat(count(OTHER, "note")).isOne();
        assertThat(count(OTHER, "task")).isZero();
        assertThat(count(OTHER, "favourite")).isZero();
        assertThat(changed("UPDATE note SET text = 'x'")).isZero();
        assertThat(changed("DELETE FROM note")).isZero();
        assertThat(database.client()
                        .sql("SELECT count(*) FROM task")
                        .query(Long.class)
                        .single())
                .as("a statement that says nobody's name")
                .isZero();
    }

    private int changed(String statement) {
        return rows.of(OTHER, client -> client.sql(statement).update());
    }

    private long count(MunicipalityCode municipality, String table) {
        return rows.of(
                municipality,
                client -> client.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single());
    }

    @Test
    void tellsOfAnswersToOnesOwnNotes() {
        var number = community.notes().add(ANNE, BY_ANNE, SUBJECT, Reach.SHARED, Optional.empty(), "hvorfor?");
        var before = now;
        now = now.plusSeconds(60);
        var theirs = new Subject(FIGURE, OTHER, new Period.Year(2025));
        community.notes().add(BO, BY_BO, theirs, Reach.SHARED, Optional.of(number), "derfor");
        community.notes().add(BO, BY_BO, theirs, Reach.INSIDE, Optional.of(number), "det siger vi ikke");

        assertThat(community.notes().answersTo(ANNE, "anne", before))
                .extracting(Note::text)
                .containsExactly("derfor");
        assertThat(community.notes().answersTo(ANNE, "anne", now)).isEmpty();
    }

    @Test
    void writesNotesIntoTheAuditTrailWithoutTheirText() {
        community.notes().add(ANNE, BY_ANNE, SUBJECT, Reach.SHARED, Optional.empty(), "fortroligt");

        assertThat(audit.entries()).last().satisfies(entry -> {
            assertThat(entry.who()).isEqualTo("anne");
            assertThat(entry.what()).isEqualTo("NOTE_WRITTEN");
            assertThat(entry.about()).contains("oko.sfo", "165", "2025").doesNotContain("fortroligt");
        });
    }

    @Test
    void showsAMessageToThoseItIsFor() {
        community.messages().add(OPERATOR, new Author("drift", "Drift"), new Message.Body("Til alle", ""));
        community.messages().add(ANNE, BY_ANNE, new Message.Body("Til os", ""));

        assertThat(community.messages().page(ANNE, 0, 10)).hasSize(2);
        assertThat(community.messages().page(BO, 0, 10))
                .extracting(message -> message.body().title())
                .containsExactly("Til alle");
        var toAll = community.messages().page(BO, 0, 10).getFirst();
        assertThat(community.messages().change(BO, BY_BO, toAll.number(), new Message.Body("x", "")))
                .isFalse();
    }

    @Test
    void ordersTasksByDueDateAndLetsNoneWaitForItself() {
        var later = community.tasks().add(ANNE, BY_ANNE, body("senere", Optional.of(LocalDate.of(2026, 12, 24))));
        var sooner = community.tasks().add(ANNE, BY_ANNE, body("før", Optional.of(LocalDate.of(2026, 12, 1))));
        community.tasks().add(ANNE, BY_ANNE, body("engang", Optional.empty()));
        community.tasks().change(ANNE, BY_ANNE, later, after(body("senere", Optional.empty()), sooner));

        assertThat(community.tasks().page(ANNE, Which.OPEN, 0, 10))
                .extracting(task -> task.body().title())
                .startsWith("før");
        assertThat(community.tasks().mayPrecede(ANNE, later, sooner)).isFalse();
        assertThat(community.tasks().page(BO, Which.ALL, 0, 10)).isEmpty();
        assertThat(community.tasks().page(OPERATOR, Which.ALL, 0, 10)).isEmpty();
    }

    private static Body body(String title, Optional<LocalDate> due) {
        return new Body(Kind.OTHER, title, "", "", Status.NOT_STARTED, Priority.NORMAL, due, 0, Optional.empty());
    }

    private static Body after(Body body, long predecessor) {
        return new Body(
                body.kind(),
                body.title(),
                body.text(),
                body.assigned(),
                body.status(),
                body.priority(),
                body.due(),
                body.done(),
                Optional.of(predecessor));
    }

    @Test
    void hasRoomForFiveFavouritesInTheOrderInWhichTheyWereChosen() {
        for (var at = 1; at <= Favourites.MOST; at++) {
            now = now.plusSeconds(1);
            assertThat(community.favourites().add(ANNE, new KeyFigureId("k" + at)))
                    .isTrue();
        }

        assertThat(community.favourites().add(ANNE, new KeyFigureId("k6"))).isFalse();
        assertThat(community.favourites().add(ANNE, new KeyFigureId("k1"))).isTrue();
        assertThat(community.favourites().of(ANNE)).first().isEqualTo(new KeyFigureId("k1"));
        assertThat(community.favourites().of(BO)).isEmpty();
    }

    @Test
    void whatIsNewStaysNewThroughoutAVisit() {
        var first = now;
        assertThat(community.lastVisit().before(ANNE)).isEqualTo(first.minus(Duration.ofDays(14)));
        now = first.plus(Duration.ofHours(1));
        assertThat(community.lastVisit().before(ANNE)).isEqualTo(first.minus(Duration.ofDays(14)));
        now = first.plus(Duration.ofDays(1));
        assertThat(community.lastVisit().before(ANNE)).isEqualTo(first.plus(Duration.ofHours(1)));
        assertThat(community.lastVisit().before(OPERATOR)).isEqualTo(now.minus(Duration.ofDays(14)));
    }

    @Test
    void letsEverybodyReadAMunicipalitysContact() {
        community.contacts().save((Viewer.User) ANNE, new Contact("Økonomi", "43 68 68 68"));

        assertThat(community.contacts().of(BO, OWN)).contains(new Contact("Økonomi", "43 68 68 68"));
        assertThat(community.contacts().of(ANNE, OTHER)).isEmpty();
    }

    @Test
    void centralStaffKeepWhatIsTheirsAndSeeNoMunicipalitys() {
        var editor = new Viewer.CatalogueEditor("redaktion");
        community.tasks().add(ANNE, BY_ANNE, body("hemmelig", Optional.empty()));
        community.notes().add(ANNE, BY_ANNE, SUBJECT, Reach.INSIDE, Optional.empty(), "kun os");

        community.tasks().add(editor, new Author("redaktion", "Redaktør"), body("ret definitionen", Optional.empty()));
        assertThat(community.favourites().add(editor, FIGURE)).isTrue();
        assertThat(community.lastVisit().before(editor)).isBefore(now);

        assertThat(community.tasks().page(editor, Which.ALL, 0, 10))
                .extracting(task -> task.body().title())
                .containsExactly("ret definitionen");
        assertThat(community.notes().on(editor, FIGURE)).isEmpty();
    }

    @Test
    void takesControlCharactersOutOfWhatIsWritten() {
        assertThat(Written.lines("  en\r\nto\u0007\u202E\n\n\n\ntre ")).isEqualTo("en\nto\n\ntre");
        assertThat(Written.line(" en \n to ")).isEqualTo("en to");
    }
}
