// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.flis.access.Accounts.Change;
import dk.flis.access.Viewer.Right;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Database;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.Keys;
import dk.flis.store.PreparedData;
import java.nio.file.Path;
import java.time.InstantSource;
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
class KeepUsersTest {

    private static final MunicipalityCode ALBERTSLUND = new MunicipalityCode(165);
    private static final MunicipalityCode AARHUS = new MunicipalityCode(751);
    private static final UserName LONE = new UserName("lone");
    private static final UserName ANNE = new UserName("anne");
    private static final Grants KEEPS = new Grants(Map.of(), Optional.empty(), true);
    private static final Grants READS = Grants.in(Map.of("personale", Right.FULL_READ));
    private static final String PASSWORD = "trappe syltetøj måge harpe";
    private static final Viewer BY = new Viewer.User("lone", ALBERTSLUND, true, KEEPS);

    @TempDir
    private static Path folder;

    private Database database;
    private AuditTrail audit;
    private Accounts accounts;
    private KeepUsers users;

    @BeforeAll
    void open() {
        var data = PreparedData.in(folder);
        database = Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data));
        var passwords = new Passwords(new Random(1));
        audit = new AuditTrail(database.source(), InstantSource.system());
        accounts = new Accounts(database.source(), passwords, audit, InstantSource.system());
        users = new KeepUsers(database.source(), passwords, audit, InstantSource.system());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        new OwnRows(database.source()).all(all -> all.sql("DELETE FROM account").update());
        users.add(new Viewer.Operator("test"), ALBERTSLUND, LONE, "Lone", KEEPS, PASSWORD);
        users.add(BY, ALBERTSLUND, ANNE, "Anne", READS, PASSWORD);
    }

    private Account.Standing standing() {
        return accounts.find(ANNE).orElseThrow().standing();
    }

    @Test
    void makesAUserWhoMustChooseHisOwnPasswordFirst() {
        assertThat(accounts.signIn("anne", PASSWORD)).isInstanceOf(SignIn.Admitted.class);
        assertThat(standing().oneTime()).isTrue();

        accounts.changePassword(ANNE, PASSWORD, "cykel-lampe-torsk-violin");

        assertThat(standing().oneTime()).isFalse();
    }

    @Test
    void endsHisSessionsWhenRightsPasswordOrStandingChangeAndNotForHisName() {
        var first = standing().stamp();
        users.change(BY, ALBERTSLUND, ANNE, "Anne J.", READS);
        assertThat(standing().stamp()).isEqualTo(first);

        users.change(BY, ALBERTSLUND, ANNE, "Anne J.", Grants.NONE);
        users.newPassword(BY, ALBERTSLUND, ANNE, "cykel-lampe-torsk-violin");
        users.block(BY, ALBERTSLUND, ANNE);

        assertThat(standing().stamp()).isEqualTo(first + 3);
    }

    @Test
    void keepsABlockedUserOutAndLetsHimInAgain() {
        users.block(BY, ALBERTSLUND, ANNE);
        assertThat(accounts.signIn("anne", PASSWORD)).isEqualTo(new SignIn.Blocked());

        users.open(BY, ALBERTSLUND, ANNE);
        assertThat(accounts.signIn("anne", PASSWORD)).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void neverLeavesAMunicipalityWithoutALocalAdministrator() {
        assertThat(users.block(BY, ALBERTSLUND, LONE)).isEqualTo(new Change.LastAdministrator());
        assertThat(users.remove(BY, ALBERTSLUND, LONE)).isEqualTo(new Change.LastAdministrator());
        assertThat(users.change(BY, ALBERTSLUND, LONE, "Lone", READS)).isEqualTo(new Change.LastAdministrator());
        assertThat(accounts.find(LONE).orElseThrow().viewer().administers(ALBERTSLUND))
                .isTrue();

        users.change(BY, ALBERTSLUND, ANNE, "Anne", KEEPS);

        assertThat(users.remove(BY, ALBERTSLUND, LONE)).isEqualTo(new Change.Done());
        assertThat(accounts.find(LONE)).isEmpty();
    }

    @Test
    void refusesWhoDoesNotKeepTheUsersOfThatMunicipality() {
        var anne = accounts.find(ANNE).orElseThrow().viewer();

        assertThatThrownBy(() -> users.users(anne, ALBERTSLUND)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> users.users(BY, AARHUS)).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> users.block(new Viewer.CatalogueEditor("kaj"), ALBERTSLUND, ANNE))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void findsNobodyOfAnotherMunicipality() {
        var operator = new Viewer.Operator("olga");
        users.add(operator, AARHUS, new UserName("bent"), "Bent", READS, PASSWORD);

        assertThat(users.user(BY, ALBERTSLUND, new UserName("bent"))).isEmpty();
        assertThat(users.block(BY, ALBERTSLUND, new UserName("bent"))).isEqualTo(new Change.Unknown());
        assertThat(users.users(BY, ALBERTSLUND))
                .extracting(listed -> listed.account().name())
                .containsExactly(ANNE, LONE);
    }

    @Test
    void writesEachChangeInTheTrailThatTheAdministratorReads() {
        var before = audit.page(BY, "", 0, 1).total();
        users.change(BY, ALBERTSLUND, ANNE, "Anne J.", Grants.NONE);
        users.block(BY, ALBERTSLUND, ANNE);
        audit.record("bent", AuditTrail.Event.SIGNED_IN, "", Optional.of(AARHUS));

        var page = audit.page(BY, "", 0, 10);

        assertThat(page.total()).isEqualTo(before + 3);
        assertThat(page.entries().subList(0, 3))
                .extracting(AuditTrail.Entry::what)
                .containsExactly("ACCOUNT_BLOCKED", "RIGHTS_CHANGED", "ACCOUNT_CHANGED");
        assertThat(page.entries()).extracting(AuditTrail.Entry::who).doesNotContain("bent");
        assertThatThrownBy(() -> audit.page(accounts.find(ANNE).orElseThrow().viewer(), "", 0, 10))
                .isInstanceOf(AccessRefused.class);
        assertThat(audit.broken()).isEmpty();
    }
}
