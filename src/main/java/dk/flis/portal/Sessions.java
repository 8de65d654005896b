// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What a session is worth. It ends after an hour without use (the server sees to that), twelve hours after the sign-in, and at
 * the next request after its user's password, rights or standing were changed.
 */
final class Sessions {

    /** However busy one is. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String ADMISSION = "flis.admission";
    private static final String SEEN = "flis.seen";

    private final Function<UserName, Optional<Account>> accounts;
    private final InstantSource clock;

    Sessions(Function<UserName, Optional<Account>> accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Signed in then, under the stamp that the account had; perhaps with a code still to be shown. */
    private record Admission(Instant since, long stamp, boolean codeWanted) implements Serializable {}

    /** What a request may do. */
    enum State {
        /** Nobody is signed in, or a program by token: nothing to hold against it here. */
        NONE,
        GOOD,
        /** The password was made by somebody else, and must be changed first. */
        PASSWORD_WANTED,
        /** The second factor is still to be shown. */
        CODE_WANTED,
        ENDED
    }

    /** When somebody has signed in. */
    void begin(HttpServletRequest request, Account account, boolean codeWanted) {
        var session = request.getSession();
        session.setAttribute(
                ADMISSION, new Admission(clock.instant(), account.standing().stamp(), codeWanted));
        session.removeAttribute(SEEN);
    }

    /** He changed his password himself: this session goes on under another id, his others end. */
    void renew(HttpServletRequest request, Account account) {
        request.changeSessionId();
        begin(request, account, false);
    }

    State state(HttpServletRequest request) {
        var name = name();
        var session = request.getSession(false);
        if (name.isEmpty() || session == null || isToken()) {
            return State.NONE;
        }
        var account = name.flatMap(accounts);
        if (account.isEmpty() || !(session.getAttribute(ADMISSION) instanceof Admission admission)) {
            return State.ENDED;
        }
        var standing = account.get().standing();
        if (standing.blocked()
                || standing.stamp() != admission.stamp()
                || clock.instant().isAfter(admission.since().plus(LONGEST))) {
            return State.ENDED;
        }
        if (admission.codeWanted()) {
            return State.CODE_WANTED;
        }
        return standing.oneTime() ? State.PASSWORD_WANTED : State.GOOD;
    }

    /** Where nobody is led to a page: a session that is not good is as none. */
    Filter onlyGood() {
        return (request, response, rest) -> {
            if (request instanceof HttpServletRequest asked
                    && state(asked) != State.NONE
                    && state(asked) != State.GOOD) {
                SecurityContextHolder.clearContext();
            }
            rest.doFilter(request, response);
        };
    }

    /** From now on the pages show what that user sees. */
    void see(HttpServletRequest request, UserName user) {
        request.getSession().setAttribute(SEEN, user.value());
    }

    void seeAgainAsOneself(HttpServletRequest request) {
        session(request).ifPresent(session -> session.removeAttribute(SEEN));
    }

    /** Whose pages are looked at, if not one's own. */
    Optional<UserName> seen(HttpServletRequest request) {
        return session(request)
                .map(session -> session.getAttribute(SEEN))
                .map(String::valueOf)
                .map(UserName::new);
    }

    private static Optional<HttpSession> session(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false));
    }

    private static boolean isToken() {
        return authentication()
                .filter(one -> one.getDetails() instanceof Account || one.getDetails() instanceof Viewer.Sender)
                .isPresent();
    }

    private static Optional<UserName> name() {
        return authentication().map(Authentication::getName).flatMap(UserName::read);
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken));
    }
}
