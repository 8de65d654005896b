// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Account.Role;
import dk.flis.access.AuditTrail.Event;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Database;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.Keys;
import dk.flis.store.PreparedData;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** That a municipality's provider lets in those who are meant, and takes nobody's account over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentitiesTest {

    private static final MunicipalityCode ALBERTSLUND = new MunicipalityCode(165);
    private static final MunicipalityCode AARHUS = new MunicipalityCode(751);
    private static final IdentityProvider OURS = provider("albertslund", ALBERTSLUND, "https://login.albertslund.dk");
    private static final IdentityProvider THEIRS = provider("aarhus", AARHUS, "https://login.aarhus.dk");
    private static final UserName ANNE = new UserName("anne");
    private static final Viewer OPERATOR = new Viewer.Operator("test");
    private static final String PASSWORD = "trappe syltetøj måge harpe";

    @TempDir
    private static Path folder;

    private Database database;
    private AuditTrail audit;
    private Accounts accounts;
    private KeepUsers users;
    private Identities identities;

    @BeforeAll
    void open() {
        var data = PreparedData.in(folder);
        database = Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data));
        audit = new AuditTrail(database.source(), InstantSource.system());
        var passwords = new Passwords(new Random(1));
        accounts = new Accounts(database.source(), passwords, audit, InstantSource.system());
        users = new KeepUsers(database.source(), passwords, audit, InstantSource.system());
        identities = new Identities(database.source(), audit, InstantSource.system());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        new OwnRows(database.source()).all(all -> all.sql("DELETE FROM account").update());
        for (var name : List.of("anne", "umaerket")) {
            users.add(OPERATOR, ALBERTSLUND, new UserName(name), name, Grants.NONE, PASSWORD);
        }
        users.byProvider(OPERATOR, ALBERTSLUND, ANNE);
        accounts.add(
                new Account(new UserName("olga"), "Olga", new Role.Operator()), "cykel-lampe-torsk-violin", "test");
    }

    private static IdentityProvider provider(String id, MunicipalityCode of, String issuer) {
        return new IdentityProvider(id, of, URI.create(issuer), "flis", "hemmelig", "preferred_username");
    }

    private static void isAnne(SignIn outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SignIn.Admitted.class,
                        admitted -> assertThat(admitted.account().name()).isEqualTo(ANNE));
    }

    private List<String> events() {
        return audit.entries().stream().map(AuditTrail.Entry::what).toList();
    }

    @Test
    void knowsHimBySubjectForGoodOnceHisNameHasFitted() {
        isAnne(identities.signIn(OURS, "s-1", " Anne "));
        isAnne(identities.signIn(OURS, "s-1", "anne.gift"));

        assertThat(events()).endsWith(Event.IDENTITY_LINKED.name(), Event.SIGNED_IN.name(), Event.SIGNED_IN.name());
    }

    @Test
    void letsNoOtherInWhoGotHisNameLater() {
        isAnne(identities.signIn(OURS, "s-1", "anne"));

        assertThat(identities.signIn(OURS, "s-2", "anne")).isEqualTo(new SignIn.Refused());
        isAnne(identities.signIn(OURS, "s-1", "anne"));
    }

    @Test
    void takesOverNoAccountThatIsNotMarkedForIt() {
        assertThat(identities.signIn(OURS, "s-3", "umaerket")).isEqualTo(new SignIn.Refused());
        assertThat(identities.signIn(OURS, "s-3", "olga")).isEqualTo(new SignIn.Refused());
        assertThat(identities.signIn(OURS, "s-3", "findes-ikke")).isEqualTo(new SignIn.Refused());
        assertThat(identities.signIn(OURS, "s-3", "")).isEqualTo(new SignIn.Refused());

        assertThat(accounts.signIn("umaerket", PASSWORD)).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void takesOverNoAccountOfAnotherMunicipality() {
        assertThat(identities.signIn(THEIRS, "s-1", "anne")).isEqualTo(new SignIn.Refused());
        isAnne(identities.signIn(OURS, "s-1", "anne"));

        var ofAnother = provider("aarhus", AARHUS, "https://login.albertslund.dk");
        assertThat(identities.signIn(ofAnother, "s-1", "anne")).isEqualTo(new SignIn.Refused());
    }

    @Test
    void isOneAccountToOnePerson() {
        users.byProvider(OPERATOR, ALBERTSLUND, new UserName("umaerket"));
        isAnne(identities.signIn(OURS, "s-1", "anne"));

        isAnne(identities.signIn(OURS, "s-1", "umaerket"));
    }

    @Test
    void keepsABlockedUserOut() {
        users.block(OPERATOR, ALBERTSLUND, ANNE);

        assertThat(identities.signIn(OURS, "s-1", "anne")).isEqualTo(new SignIn.Blocked());
    }

    @Test
    void asksNoOneForAPasswordThatOpensNothing() {
        assertThat(accounts.find(ANNE).orElseThrow().standing().oneTime()).isFalse();
        assertThat(accounts.signIn("anne", PASSWORD)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void leadsBackToPasswordsWithANewOne() {
        isAnne(identities.signIn(OURS, "s-1", "anne"));
        users.newPassword(OPERATOR, ALBERTSLUND, ANNE, "cykel-lampe-torsk-violin");

        assertThat(identities.signIn(OURS, "s-1", "anne")).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("anne", "cykel-lampe-torsk-violin")).isInstanceOf(SignIn.Admitted.class);
        assertThat(accounts.find(ANNE).orElseThrow().standing().oneTime()).isTrue();
    }

    @Test
    void isTiedAnewWhenTheLocalAdministratorSaysSo() {
        isAnne(identities.signIn(OURS, "s-1", "anne"));
        users.byProvider(OPERATOR, ALBERTSLUND, ANNE);

        isAnne(identities.signIn(OURS, "s-2", "anne"));
        assertThat(identities.signIn(OURS, "s-1", "anne")).isEqualTo(new SignIn.Refused());
    }

    @Test
    void showsARefusalToTheLocalAdministratorsOfThatMunicipality() {
        identities.signIn(OURS, "s-9", "fremmed\u001f<b>");

        var entry = audit.entries().getLast();
        assertThat(entry.what()).isEqualTo(Event.SIGN_IN_REFUSED.name());
        assertThat(entry.municipality()).contains(ALBERTSLUND);
        assertThat(audit.broken()).isEmpty();
    }
}
