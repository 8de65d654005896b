// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Accounts;
import dk.flis.access.UserName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts as read within the last 30 seconds, so that a right taken away is gone within that time. */
final class KnownAccounts {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private record Known(Optional<Account> account, Instant read) {}

    private final Map<UserName, Known> known = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final InstantSource clock;

    KnownAccounts(Accounts accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What was changed here holds at once. */
    void forget(UserName name) {
        known.remove(name);
    }

    Optional<Account> find(UserName name) {
        var now = clock.instant();
        var kept = known.get(name);
        if (kept != null && now.isBefore(kept.read().plus(FRESH))) {
            return kept.account();
        }
        var read = new Known(accounts.find(name), now);
        known.put(name, read);
        return read.account();
    }
}
