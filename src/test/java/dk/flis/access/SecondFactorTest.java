// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Account.Role;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Database;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.Keys;
import dk.flis.store.PreparedData;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondFactorTest {

    private static final UserName ANNE = new UserName("anne");
    private static final Account ACCOUNT =
            new Account(ANNE, "Anne", new Role.Municipal(new MunicipalityCode(165), true, Grants.NONE));

    @TempDir
    private static Path folder;

    private Database database;
    private AuditTrail audit;
    private Accounts accounts;
    private SecondFactor factor;
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @BeforeAll
    void open() {
        var data = PreparedData.in(folder);
        var keys = Keys.in(data);
        database = Database.open(new DatabaseSettings.Embedded(), data, keys);
        audit = new AuditTrail(database.source(), () -> now);
        accounts = new Accounts(database.source(), new Passwords(new Random(1)), audit, () -> now);
        factor = new SecondFactor(
                database.source(), audit, () -> keys.key("second-factor.key"), new Random(3), () -> now);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        new OwnRows(database.source()).all(all -> all.sql("DELETE FROM account").update());
        database.client().sql("DELETE FROM sign_in_failure").update();
        accounts.add(ACCOUNT, "trappe syltetøj måge harpe", "test");
    }

    /** The numbers of RFC 6238, appendix B, by their last six digits. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void countsAsTheStandardDoes(long seconds, String code) {
        var secret = "12345678901234567890".getBytes(US_ASCII);

        assertThat(TimeCode.of(secret, TimeCode.step(Instant.ofEpochSecond(seconds))))
                .isEqualTo(code);
        assertThat(TimeCode.base32(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }

    private String code(String secret) {
        return TimeCode.of(new org.apache.commons.codec.binary.Base32().decode(secret), TimeCode.step(now));
    }

    @Test
    void countsOnlyWhenTheTelephoneHasShownThatItKnowsTheSecret() {
        var secret = factor.begin(ANNE);
        assertThat(factor.isOn(ANNE)).isFalse();
        assertThat(factor.confirm(ANNE, "000000")).isEmpty();

        assertThat(factor.confirm(ANNE, code(secret))).hasSize(10);
        assertThat(factor.isOn(ANNE)).isTrue();
    }

    @Test
    void letsInByTheNextCodeAndByNoneTwice() {
        var secret = factor.begin(ANNE);
        var first = code(secret);
        factor.confirm(ANNE, first);
        assertThat(factor.check(ACCOUNT, first)).isEqualTo(new SignIn.Refused());

        now = now.plusSeconds(30);

        assertThat(factor.check(ACCOUNT, code(secret))).isEqualTo(new SignIn.Admitted(ACCOUNT));
        assertThat(factor.check(ACCOUNT, code(secret))).isEqualTo(new SignIn.Refused());
    }

    @Test
    void letsInOnceByEachOfTheCodesThatWereKept() {
        var codes = factor.confirm(ANNE, code(factor.begin(ANNE)));

        assertThat(factor.check(ACCOUNT, " " + codes.getFirst().toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(new SignIn.Admitted(ACCOUNT));
        assertThat(factor.check(ACCOUNT, codes.getFirst())).isEqualTo(new SignIn.Refused());
        assertThat(factor.check(ACCOUNT, codes.getLast())).isEqualTo(new SignIn.Admitted(ACCOUNT));
    }

    @Test
    void makesGuessingWait() {
        factor.confirm(ANNE, code(factor.begin(ANNE)));
        for (var i = 0; i < 3; i++) {
            assertThat(factor.check(ACCOUNT, "000000")).isEqualTo(new SignIn.Refused());
        }
        assertThat(factor.check(ACCOUNT, "000000")).isInstanceOf(SignIn.Delayed.class);
    }

    @Test
    void cannotBeReplacedByWhoOnlyOpensThePageAgain() {
        factor.confirm(ANNE, code(factor.begin(ANNE)));
        var other = factor.begin(ANNE);
        now = now.plusSeconds(60);

        assertThat(factor.confirm(ANNE, code(other))).isEmpty();
        assertThat(factor.check(ACCOUNT, code(other))).isEqualTo(new SignIn.Refused());
    }

    @Test
    void isGoneWhenTurnedOffAndTheTrailSaysSo() {
        factor.confirm(ANNE, code(factor.begin(ANNE)));
        factor.turnOff(ANNE);

        assertThat(factor.isOn(ANNE)).isFalse();
        assertThat(audit.entries().getLast().about()).isEqualTo("anne off");
    }
}
