// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.access.Account.Role;
import dk.flis.access.Accounts.Change;
import dk.flis.access.AuditTrail.Entry;
import dk.flis.access.Viewer.Right;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Database;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.Keys;
import dk.flis.store.PreparedData;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsTest {

    private static final String GOOD = "trappe syltetøj måge harpe";
    private static final String OTHER = "cykel-lampe-torsk-violin";
    private static final UserName ANNE = new UserName("anne");

    @TempDir
    private static Path folder;

    private Database database;
    private AuditTrail audit;
    private Accounts accounts;
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @BeforeAll
    void open() {
        var data = PreparedData.in(folder);
        database = Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data));
        audit = new AuditTrail(database.source(), () -> now);
        accounts = new Accounts(database.source(), new Passwords(new Random(1)), audit, () -> now);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        new OwnRows(database.source()).all(all -> all.sql("DELETE FROM account").update());
        database.client().sql("DELETE FROM sign_in_failure").update();
        accounts.add(anne(Map.of("oekonomi", Right.FULL_READ)), GOOD, "test");
    }

    @Test
    void admitsWhoKnowsThePassword() {
        assertThat(accounts.signIn(" Anne ", GOOD))
                .isEqualTo(new SignIn.Admitted(anne(Map.of("oekonomi", Right.FULL_READ))));
    }

    @Test
    void givesTheViewerTheRightsOfTheAccount() {
        var viewer = accounts.find(ANNE).orElseThrow().viewer();

        assertThat(viewer)
                .isEqualTo(new Viewer.User(
                        "anne", new MunicipalityCode(165), true, Grants.in(Map.of("oekonomi", Right.FULL_READ))));
    }

    @Test
    void tellsAStrangerNothingOfWhichNamesExist() {
        assertThat(accounts.signIn("anne", OTHER)).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("nobody", OTHER)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void makesTheFourthTryWaitAndThenAdmits() {
        for (var i = 0; i < 3; i++) {
            assertThat(accounts.signIn("anne", OTHER)).isEqualTo(new SignIn.Refused());
        }
        assertThat(accounts.signIn("anne", GOOD)).isInstanceOf(SignIn.Delayed.class);

        now = now.plusSeconds(3);

        assertThat(accounts.signIn("anne", GOOD)).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void refusesASecondAccountOfTheSameNameAndAWeakPassword() {
        assertThat(accounts.add(anne(Map.of()), GOOD, "test")).isEqualTo(new Change.Taken());
        assertThat(accounts.changePassword(ANNE, GOOD, "sommer2026!!"))
                .isEqualTo(new Change.Weak(Passwords.Weakness.TOO_COMMON));
        assertThat(accounts.changePassword(ANNE, OTHER, OTHER)).isEqualTo(new Change.WrongPassword());
    }

    @Test
    void changesThePasswordOfWhoKnowsTheOldOne() {
        assertThat(accounts.changePassword(ANNE, GOOD, OTHER)).isEqualTo(new Change.Done());

        assertThat(accounts.signIn("anne", GOOD)).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("anne", OTHER)).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void takesARightAway() {
        accounts.setGrants(ANNE, Grants.in(Map.of("skole", Right.LIMITED_READ)), "admin");

        assertThat(accounts.find(ANNE).orElseThrow().role())
                .isEqualTo(new Role.Municipal(
                        new MunicipalityCode(165), true, Grants.in(Map.of("skole", Right.LIMITED_READ))));
    }

    @Test
    void writesSignInsAndChangesOfRightsInTheTrail() {
        var before = audit.entries().size();
        accounts.signIn("anne", GOOD);
        accounts.signIn("anne", OTHER);
        accounts.setGrants(ANNE, Grants.NONE, "admin");

        List<Entry> added = audit.entries().subList(before, audit.entries().size());

        assertThat(added).extracting(Entry::who).containsExactly("anne", "anne", "admin");
        assertThat(added).extracting(Entry::what).containsExactly("SIGNED_IN", "SIGN_IN_REFUSED", "RIGHTS_CHANGED");
        assertThat(audit.broken()).isEmpty();
    }

    @Test
    void letsNobodyRewriteTheTrail() {
        accounts.signIn("anne", GOOD);

        assertThatThrownBy(() -> database.client()
                        .sql("UPDATE audit SET who = 'somebody else'")
                        .update())
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> database.client().sql("DELETE FROM audit").update())
                .isInstanceOf(RuntimeException.class);
        assertThat(audit.broken()).isEmpty();
    }

    private static Account anne(Map<String, Right> rights) {
        return new Account(ANNE, "Anne", new Role.Municipal(new MunicipalityCode(165), true, Grants.in(rights)));
    }
}
