// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.AuditTrail.Event;
import dk.flis.access.Viewer.Right;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a program shows instead of a password. A token never opens more than its owner may at the moment of use. */
public final class Tokens {

    public static final String BEGINS = "flis_";

    /** The longest that one may live. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final String ADD = """
            INSERT INTO api_token (account, title, hash, begins, most, areas, benchmarking, made, made_by, expires)
            VALUES (:account, :title, :hash, :begins, :most, string_to_array(:areas, ','), :benchmarking, :made, :by, :expires)
            """;

    /** A use is written down once in such a while at most. */
    private static final Duration UNWRITTEN = Duration.ofMinutes(1);

    private final OwnRows rows;
    private final AuditTrail audit;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random one that nobody can foretell */
    public Tokens(DataSource database, AuditTrail audit, RandomGenerator random, InstantSource clock) {
        this.rows = new OwnRows(database);
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** What is known of a token when it has been made. */
    public record Token(
            long number,
            UserName owner,
            String title,
            String begins,
            TokenScope scope,
            Instant made,
            String madeBy,
            Instant expires,
            Optional<Instant> lastUsed,
            Optional<Instant> revoked) {

        public boolean works(Instant at) {
            return revoked.isEmpty() && at.isBefore(expires);
        }

        private boolean isUnwritten(Instant use) {
            return lastUsed.map(used -> used.isBefore(use.minus(UNWRITTEN))).orElse(true);
        }
    }

    /** The token itself, which is told here once and never again; empty without such a user. */
    public Optional<String> make(UserName owner, String title, TokenScope scope, Duration life, String by) {
        var secret = TokenSecret.make(BEGINS, random);
        var now = clock.instant();
        var lives = life.compareTo(LONGEST) > 0 ? LONGEST : life;
        return rows.all(database -> new AccountRows(database).find(owner).map(account -> {
            database.sql(ADD)
                    .param("account", owner.value())
                    .param("title", title)
                    .param("hash", secret.hash())
                    .param("begins", secret.begins())
                    .param("most", scope.most().name())
                    .param(
                            "areas",
                            scope.areas().map(areas -> String.join(",", areas)).orElse(null),
                            Types.VARCHAR)
                    .param("benchmarking", scope.benchmarking())
                    .param("made", time(now))
                    .param("by", by)
                    .param("expires", time(now.plus(lives)))
                    .update();
            audit.record(by, Event.TOKEN_MADE, owner + " " + secret + " " + title, AccountRows.municipality(account));
            return secret.text();
        }));
    }

    /** On whose behalf a program asks, with what the token leaves of his rights; empty when it opens nothing. */
    public Optional<Account> admit(String secret) {
        if (!secret.startsWith(BEGINS)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var hash = new TokenSecret(BEGINS, secret).hash();
        return rows.all(database -> database.sql("SELECT * FROM api_token WHERE hash = :hash")
                .param("hash", hash)
                .query(Tokens::token)
                .optional()
                .filter(token -> token.works(now))
                .flatMap(token -> {
                    if (token.isUnwritten(now)) {
                        database.sql("UPDATE api_token SET last_used = :now WHERE hash = :hash")
                                .param("hash", hash)
                                .param("now", time(now))
                                .update();
                    }
                    return new AccountRows(database)
                            .find(token.owner())
                            .filter(owner -> !owner.standing().blocked())
                            .map(owner -> owner.within(token.scope()));
                }));
    }

    /** A user's, newest first; those that no longer open anything too. */
    public List<Token> of(UserName owner) {
        return rows.all(database -> database.sql("SELECT * FROM api_token WHERE account = :owner ORDER BY number DESC")
                .param("owner", owner.value())
                .query(Tokens::token)
                .list());
    }

    /** Whether he had such a token that was not yet revoked. */
    public boolean revoke(UserName owner, long number, String by) {
        return rows.all(database -> {
            var revoked = database.sql("UPDATE api_token SET revoked = :now"
                            + " WHERE number = :number AND account = :owner AND revoked IS NULL RETURNING begins")
                    .param("now", time(clock.instant()))
                    .param("number", number)
                    .param("owner", owner.value())
                    .query(String.class)
                    .optional();
            revoked.ifPresent(begins -> audit.record(
                    by,
                    Event.TOKEN_REVOKED,
                    owner + " " + begins + "…",
                    new AccountRows(database).find(owner).flatMap(AccountRows::municipality)));
            return revoked.isPresent();
        });
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        var areas = row.getArray("areas");
        var some = areas == null
                ? Optional.<Set<String>>empty()
                : Optional.of(Set.copyOf(Arrays.asList((String[]) areas.getArray())));
        return new Token(
                row.getLong("number"),
                new UserName(row.getString("account")),
                row.getString("title"),
                row.getString("begins"),
                new TokenScope(some, row.getBoolean("benchmarking"), Right.valueOf(row.getString("most"))),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getObject("expires", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_used", OffsetDateTime.class)),
                instant(row.getObject("revoked", OffsetDateTime.class)));
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
