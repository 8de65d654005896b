// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Accounts;
import dk.flis.access.SignIn;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Asks the local accounts. */
final class SignInProvider implements AuthenticationProvider {

    /** Carries how long to wait. */
    static final class Delayed extends LockedException {

        @Serial
        private static final long serialVersionUID = 1;

        private final Duration left;

        Delayed(Duration left) {
            super("too many failures; wait " + left.toSeconds() + " s");
            this.left = left;
        }

        Duration left() {
            return left;
        }
    }

    private final Accounts accounts;

    SignInProvider(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var password = asked.getCredentials() instanceof String text ? text : "";
        return admitted(accounts.signIn(asked.getName(), password));
    }

    /** The session then holds the name alone; whoever is not let in is told why by an exception. */
    static Authentication admitted(SignIn outcome) {
        return switch (outcome) {
            case SignIn.Admitted admitted ->
                UsernamePasswordAuthenticationToken.authenticated(
                        admitted.account().name().value(), List.of(), AuthorityUtils.NO_AUTHORITIES);
            case SignIn.Refused _ -> throw new BadCredentialsException("what was shown opens nothing");
            case SignIn.Blocked _ -> throw new DisabledException("the account is blocked");
            case SignIn.Delayed delayed -> throw new Delayed(delayed.left());
        };
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
