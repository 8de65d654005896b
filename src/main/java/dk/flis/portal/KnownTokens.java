// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What tokens opened within the last 30 seconds: a program that asks a thousand times costs the database one question. */
final class KnownTokens {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Known(Account account, Instant read) {}

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Tokens tokens;
    private final InstantSource clock;

    KnownTokens(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Only tokens that open something are remembered, so that nobody fills the memory with others. */
    Optional<Account> admit(String secret) {
        var now = clock.instant();
        var kept = known.get(secret);
        if (kept != null && now.isBefore(kept.read().plus(FRESH))) {
            return Optional.of(kept.account());
        }
        var read = tokens.admit(secret);
        read.ifPresentOrElse(account -> known.put(secret, new Known(account, now)), () -> known.remove(secret));
        return read;
    }

    /** From now on a token is asked about anew: one was revoked. */
    void forget() {
        known.clear();
    }
}
