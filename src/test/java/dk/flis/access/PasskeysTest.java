// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Account.Role;
import dk.flis.access.Accounts.Change;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.Passkeys.Passkey;
import dk.flis.access.Passkeys.Registered;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Database;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.Keys;
import dk.flis.store.PreparedData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in by a passkey, once its signature is found to be right or wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeysTest {

    private static final MunicipalityCode ALBERTSLUND = new MunicipalityCode(165);
    private static final UserName ANNE = new UserName("anne");
    private static final UserName BENT = new UserName("bent");
    private static final String PASSWORD = "trappe syltetøj måge harpe";
    private static final Viewer OPERATOR = new Viewer.Operator("test");
    private static final byte[] CREDENTIAL = {1, 2, 3};

    @TempDir
    private static Path folder;

    private Database database;
    private AuditTrail audit;
    private Accounts accounts;
    private KeepUsers users;
    private Passkeys passkeys;
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @BeforeAll
    void open() {
        var data = PreparedData.in(folder);
        database = Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data));
        audit = new AuditTrail(database.source(), () -> now);
        var passwords = new Passwords(new Random(1));
        accounts = new Accounts(database.source(), passwords, audit, () -> now);
        users = new KeepUsers(database.source(), passwords, audit, () -> now);
        passkeys = new Passkeys(database.source(), audit, () -> now);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        new OwnRows(database.source()).all(all -> all.sql("DELETE FROM account").update());
        database.client().sql("DELETE FROM sign_in_failure").update();
        for (var name : new UserName[] {ANNE, BENT}) {
            accounts.add(
                    new Account(name, name.value(), new Role.Municipal(ALBERTSLUND, true, Grants.NONE)),
                    PASSWORD,
                    "test");
        }
        assertThat(passkeys.add(ANNE, "Bærbar", key(0))).isTrue();
    }

    private Registered key(long signatures) {
        return new Registered(
                passkeys.handle(ANNE), CREDENTIAL, new byte[] {4}, new byte[] {5}, Set.of("internal"), signatures);
    }

    private SignIn shows(long signatures) {
        return passkeys.signIn(CREDENTIAL, _ -> OptionalLong.of(signatures));
    }

    private SignIn showsAWrongSignature() {
        return passkeys.signIn(CREDENTIAL, _ -> OptionalLong.empty());
    }

    private Passkey annes() {
        return passkeys.of(ANNE).getFirst();
    }

    private AuditTrail.Entry last() {
        return audit.entries().getLast();
    }

    @Test
    void letsInAndWritesItDown() {
        assertThat(shows(0)).isInstanceOf(SignIn.Admitted.class);

        assertThat(last().what()).isEqualTo(Event.SIGNED_IN.name());
        assertThat(last().about()).isEqualTo("passkey Bærbar");
        assertThat(last().municipality()).contains(ALBERTSLUND);
        assertThat(annes().lastUsed()).contains(now);
    }

    @Test
    void refusesACopyWhoseCountOfSignaturesStandsStill() {
        assertThat(shows(5)).isInstanceOf(SignIn.Admitted.class);

        assertThat(shows(5)).isEqualTo(new SignIn.Refused());
        assertThat(shows(0)).isEqualTo(new SignIn.Refused());
        assertThat(last().what()).isEqualTo(Event.SIGN_IN_REFUSED.name());
    }

    @Test
    void makesWhoShowsWrongSignaturesWaitAndAsksForNoMoreMeanwhile() {
        for (var i = 0; i < 3; i++) {
            assertThat(showsAWrongSignature()).isEqualTo(new SignIn.Refused());
        }
        assertThat(shows(1)).isInstanceOf(SignIn.Delayed.class);

        now = now.plus(Duration.ofSeconds(3));
        assertThat(shows(1)).isInstanceOf(SignIn.Admitted.class);
    }

    @Test
    void knowsNobodyByACredentialThatWasNeverRegistered() {
        var outcome = passkeys.signIn(new byte[] {9}, _ -> OptionalLong.of(1));

        assertThat(outcome).isEqualTo(new SignIn.Refused());
        assertThat(last().about()).isEqualTo("unknown passkey");
    }

    @Test
    void keepsABlockedUserOut() {
        users.block(OPERATOR, ALBERTSLUND, ANNE);

        assertThat(shows(1)).isEqualTo(new SignIn.Blocked());
    }

    @Test
    void keepsOutWhomHisMunicipalityIsToLetIn() {
        users.byProvider(OPERATOR, ALBERTSLUND, ANNE);

        assertThat(shows(1)).isEqualTo(new SignIn.Refused());
        assertThat(accounts.signIn("anne", PASSWORD)).isEqualTo(new SignIn.Refused());
        assertThat(accounts.confirm(ANNE, PASSWORD)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void forgetsPasskeysWithEveryPasswordThatIsMadeBySomebodyElse() {
        assertThat(users.newPassword(OPERATOR, ALBERTSLUND, ANNE, "cykel-lampe-torsk-violin"))
                .isEqualTo(new Change.Done());
        assertThat(passkeys.of(ANNE)).isEmpty();
        assertThat(shows(1)).isEqualTo(new SignIn.Refused());

        passkeys.add(ANNE, "Bærbar", key(0));
        accounts.setOneTimePassword(ANNE, "violin-torsk-lampe-cykel", "operator");
        assertThat(passkeys.of(ANNE)).isEmpty();
    }

    @Test
    void keepsThemWhenTheUserChangesHisOwnPassword() {
        accounts.changePassword(ANNE, PASSWORD, "cykel-lampe-torsk-violin");

        assertThat(passkeys.of(ANNE)).hasSize(1);
    }

    @Test
    void neitherNamesNorRemovesAnothersPasskey() {
        assertThat(passkeys.rename(BENT, annes().number(), "Min")).isFalse();
        assertThat(passkeys.remove(BENT, annes().number())).isFalse();

        assertThat(annes().title()).isEqualTo("Bærbar");
    }

    @Test
    void endsTheSessionsOfWhoRemovesOne() {
        var before = accounts.find(ANNE).orElseThrow().standing().stamp();

        assertThat(passkeys.rename(ANNE, annes().number(), "Telefon")).isTrue();
        assertThat(accounts.find(ANNE).orElseThrow().standing().stamp()).isEqualTo(before);
        assertThat(passkeys.remove(ANNE, annes().number())).isTrue();

        assertThat(accounts.find(ANNE).orElseThrow().standing().stamp()).isGreaterThan(before);
        assertThat(last().what()).isEqualTo(Event.PASSKEY_REMOVED.name());
        assertThat(last().about()).isEqualTo("Telefon");
    }

    @Test
    void takesNoCredentialTwice() {
        assertThat(passkeys.add(BENT, "Samme", key(0))).isFalse();
    }

    @Test
    void isKnownByAnotherHandleWhenAnAccountOfTheSameNameIsMadeAnew() {
        var before = passkeys.handle(ANNE);
        users.remove(OPERATOR, ALBERTSLUND, ANNE);
        users.add(OPERATOR, ALBERTSLUND, ANNE, "Anne", Grants.NONE, PASSWORD);

        assertThat(passkeys.handle(ANNE)).isNotEqualTo(before);
        assertThat(passkeys.of(ANNE)).isEmpty();
    }
}
