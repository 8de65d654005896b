// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.access.Account.Role;
import dk.flis.access.Viewer.Right;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Database;
import dk.flis.store.DatabaseSettings;
import dk.flis.store.Keys;
import dk.flis.store.PreparedData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensTest {

    private static final UserName ANNE = new UserName("anne");
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    private static Path folder;

    private Database database;
    private AuditTrail audit;
    private Accounts accounts;
    private Tokens tokens;
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    @BeforeAll
    void open() {
        var data = PreparedData.in(folder);
        database = Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data));
        audit = new AuditTrail(database.source(), () -> now);
        accounts = new Accounts(database.source(), new Passwords(new Random(1)), audit, () -> now);
        tokens = new Tokens(database.source(), audit, new Random(2), () -> now);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        new OwnRows(database.source()).all(all -> all.sql("DELETE FROM account").update());
        var grants = new Grants(
                Map.of("loen", Right.WRITE, "skole", Right.LIMITED_READ), Optional.of(Right.FULL_READ), true);
        accounts.add(
                new Account(ANNE, "Anne", new Role.Municipal(new MunicipalityCode(165), true, grants)),
                "trappe syltetøj måge harpe",
                "test");
    }

    private Grants opened(String secret) {
        return tokens.admit(secret).map(Account::viewer).map(TokensTest::grants).orElseThrow();
    }

    private static Grants grants(Viewer viewer) {
        return viewer instanceof Viewer.User user ? user.grants() : Grants.NONE;
    }

    @Test
    void opensWhatItsOwnerMayReadAndNeverTheKeepingOfUsers() {
        var secret =
                tokens.make(ANNE, "Power BI", TokenScope.READ, MONTH, "anne").orElseThrow();

        assertThat(opened(secret))
                .isEqualTo(new Grants(
                        Map.of("loen", Right.FULL_READ, "skole", Right.LIMITED_READ),
                        Optional.of(Right.FULL_READ),
                        false));
    }

    @Test
    void opensLessWhereItsScopeIsNarrower() {
        var scope = new TokenScope(Optional.of(Set.of("skole", "dagtilbud")), false, Right.FULL_READ);
        var secret = tokens.make(ANNE, "skoler", scope, MONTH, "anne").orElseThrow();

        assertThat(opened(secret)).isEqualTo(Grants.in(Map.of("skole", Right.LIMITED_READ)));
    }

    @Test
    void losesWhatItsOwnerLoses() {
        var secret = tokens.make(ANNE, "alt", TokenScope.WRITE, MONTH, "anne").orElseThrow();
        accounts.setGrants(ANNE, Grants.in(Map.of("skole", Right.LIMITED_READ)), "admin");

        assertThat(opened(secret)).isEqualTo(Grants.in(Map.of("skole", Right.LIMITED_READ)));
    }

    @Test
    void opensNothingWhenItHasExpiredOrWasRevokedOrWasNeverMade() {
        var secret = tokens.make(ANNE, "kort", TokenScope.READ, MONTH, "anne").orElseThrow();
        var other = tokens.make(ANNE, "anden", TokenScope.READ, MONTH, "anne").orElseThrow();

        assertThat(tokens.revoke(ANNE, tokens.of(ANNE).getFirst().number(), "anne"))
                .isTrue();
        assertThat(tokens.admit(other)).isEmpty();
        assertThat(tokens.admit("flis_gaettet")).isEmpty();
        assertThat(tokens.admit(secret)).isPresent();

        now = now.plus(MONTH);

        assertThat(tokens.admit(secret)).isEmpty();
    }

    @Test
    void keepsOnlyItsHashAndItsBeginningAndWhenItWasUsed() {
        var secret =
                tokens.make(ANNE, "Power BI", TokenScope.READ, MONTH, "anne").orElseThrow();
        tokens.admit(secret);

        var kept = tokens.of(ANNE).getFirst();

        assertThat(secret).startsWith(kept.begins()).hasSizeGreaterThan(40);
        assertThat(kept.lastUsed()).contains(now);
        var rows = new OwnRows(database.source())
                .all(all -> all.sql("SELECT api_token::text FROM api_token")
                        .query(String.class)
                        .list());
        assertThat(rows).hasSize(1).allSatisfy(row -> assertThat(row).doesNotContain(secret.substring(9)));
        assertThat(audit.entries().getLast().about())
                .contains("anne", kept.begins())
                .doesNotContain(secret);
        assertThat(audit.broken()).isEmpty();
    }

    @Test
    void isNotMadeForNobody() {
        assertThat(tokens.make(new UserName("ingen"), "x", TokenScope.READ, MONTH, "anne"))
                .isEmpty();
    }
}
