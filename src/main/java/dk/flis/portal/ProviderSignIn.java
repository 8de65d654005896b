// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Identities;
import dk.flis.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds the account of whom a municipality's provider has let in, and says what to do where there is none. */
final class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The page for those who have no account here. */
    static final String UNKNOWN = "/log-ind/ukendt";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);
    private static final String STRANGER = "flis.stranger";

    private final OAuth2UserService<OidcUserRequest, OidcUser> told = new OidcUserService();
    private final Providers providers;
    private final Identities identities;

    ProviderSignIn(Providers providers, Identities identities) {
        this.providers = providers;
        this.identities = identities;
    }

    /** Somebody whom no account is meant for: at which provider, and what it calls him. */
    record Stranger(String provider, String name) implements Serializable {}

    /** Carries who it was. */
    private static final class NoAccount extends AuthenticationException {

        @Serial
        private static final long serialVersionUID = 1;

        private final Stranger stranger;

        NoAccount(Stranger stranger) {
            super("no account is meant for him");
            this.stranger = stranger;
        }
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var provider = providers.provider(request.getClientRegistration().getRegistrationId());
        var user = Optional.ofNullable(told.loadUser(request)).orElseThrow(ProviderSignIn::toldNothing);
        var subject = Optional.ofNullable(user.getSubject()).orElseThrow(ProviderSignIn::toldNothing);
        var name = Optional.ofNullable(user.getClaimAsString(provider.claim())).orElse("");
        return switch (identities.signIn(provider, subject, name)) {
            case SignIn.Admitted admitted ->
                new ProviderUser(user, admitted.account().name().value());
            case SignIn.Blocked _ -> throw new DisabledException("the account is blocked");
            case SignIn.Refused _, SignIn.Delayed _ -> throw new NoAccount(new Stranger(provider.id(), name));
        };
    }

    private static OAuth2AuthenticationException toldNothing() {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_id_token"), "the provider names nobody");
    }

    /** Says what went wrong as far as the user can do something about it; the log has the rest. */
    static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException trouble)
            throws IOException {
        if (trouble instanceof NoAccount none) {
            request.getSession().setAttribute(STRANGER, none.stranger);
            response.sendRedirect(UNKNOWN);
            return;
        }
        LOG.warn("sign-in at a provider failed: {}", line(trouble));
        response.sendRedirect("/log-ind?" + SignInAnswers.reason(trouble, why(trouble)));
    }

    /** The provider could not be asked how one signs in there. */
    static void unreachable(HttpServletRequest request, HttpServletResponse response, AuthenticationException trouble)
            throws IOException {
        LOG.warn("a provider does not answer: {}", line(trouble));
        response.sendRedirect("/log-ind?fejl=kommune-tavs");
    }

    /** On one line of the log, whatever a stranger has put into the address. */
    static String line(Exception trouble) {
        return trouble.toString().replaceAll("\\p{Cntrl}", " ");
    }

    private static String why(AuthenticationException trouble) {
        var code = trouble instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        return switch (code) {
            case "access_denied" -> "kommune-fortrudt";
            case "authorization_request_not_found", "invalid_state_parameter" -> "kommune-gammel";
            default -> "kommune";
        };
    }

    /** Who was turned away just now. */
    static Optional<Stranger> stranger(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(STRANGER))
                .map(Stranger.class::cast);
    }

    /** What a provider opens elsewhere is not FLIS's to keep. */
    static OAuth2AuthorizedClientRepository keepsNothing() {
        return new OAuth2AuthorizedClientRepository() {
            @Override
            @SuppressWarnings("TypeParameterUnusedInFormals") // Spring Security's own
            public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                    String id, Authentication who, HttpServletRequest request) {
                return null;
            }

            @Override
            public void saveAuthorizedClient(
                    OAuth2AuthorizedClient client,
                    Authentication who,
                    HttpServletRequest request,
                    HttpServletResponse response) {}

            @Override
            public void removeAuthorizedClient(
                    String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
        };
    }
}
