// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Signs in by a passkey, as the form does by name and password: a new session id, a new token against foreign forms. */
final class PasskeyFilter extends AbstractAuthenticationProcessingFilter {

    /** What the browser's authenticator answered. */
    static final String ANSWER = "svar";

    private final PasskeyCeremony ceremony;

    PasskeyFilter(PasskeyCeremony ceremony) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PasskeyController.SIGN_IN));
        this.ceremony = ceremony;
        setAuthenticationManager(asked -> asked);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var answer = Optional.ofNullable(request.getParameter(ANSWER)).orElse("");
        return SignInProvider.admitted(ceremony.signIn(request, answer));
    }
}
