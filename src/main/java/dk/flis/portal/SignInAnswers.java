// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.SecondFactor;
import dk.flis.access.UserName;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** What comes of an attempt to sign in, by whatever way. */
final class SignInAnswers {

    private final KnownAccounts accounts;
    private final Sessions sessions;
    private final SecondFactor factor;
    private final SavedRequestAwareAuthenticationSuccessHandler on =
            new SavedRequestAwareAuthenticationSuccessHandler();

    /** @param asked the page that was asked for before */
    SignInAnswers(KnownAccounts accounts, Sessions sessions, SecondFactor factor, RequestCache asked) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.factor = factor;
        on.setRequestCache(asked);
    }

    /** With a second step, where it is on. */
    AuthenticationSuccessHandler byPassword() {
        return (request, response, who) -> {
            if (factor.isOn(new UserName(who.getName()))) {
                begin(request, who, true);
                // The page that was asked for is kept until the code has been shown.
                response.sendRedirect(SessionRule.CODE);
                return;
            }
            admit(request, response, who);
        };
    }

    /** Two factors have been shown already: a passkey is both, and a municipality's provider answers for its own. */
    AuthenticationSuccessHandler byTwoFactors() {
        return this::admit;
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, jakarta.servlet.ServletException {
        begin(request, who, false);
        on.onAuthenticationSuccess(request, response, who);
    }

    /** The session begins under the account as it is now. */
    private void begin(HttpServletRequest request, Authentication who, boolean codeWanted) {
        var name = new UserName(who.getName());
        accounts.forget(name);
        accounts.find(name).ifPresent(account -> sessions.begin(request, account, codeWanted));
    }

    /** @param way the word for what was shown, where nothing more is to be said */
    static AuthenticationFailureHandler refused(String way) {
        return (_, response, trouble) -> response.sendRedirect("/log-ind?" + reason(trouble, way));
    }

    static String reason(AuthenticationException trouble, String otherwise) {
        return switch (trouble) {
            case SignInProvider.Delayed delayed ->
                "fejl=vent&vent=" + Math.max(1, delayed.left().plusMillis(999).toSeconds());
            case DisabledException _ -> "fejl=spaerret";
            default -> "fejl=" + otherwise;
        };
    }
}
