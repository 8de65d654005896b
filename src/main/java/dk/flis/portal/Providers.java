// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Entrance;
import dk.flis.access.IdentityProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The municipalities' identity providers. What each says of itself (discovery) is asked when the first user wants to sign in
 * there, and again until it answers: one that is down stops nobody else.
 */
final class Providers implements ClientRegistrationRepository {

    /** Where sign-in at one begins, and where it sends users back to. */
    static final String BEGIN = "/log-ind/kommune";

    static final String BACK = "/log-ind/svar";

    private final Map<String, IdentityProvider> providers;
    private final String address;
    private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

    Providers(Entrance entrance) {
        this.providers = entrance.providers().stream()
                .collect(Collectors.toUnmodifiableMap(IdentityProvider::id, Function.identity()));
        this.address = entrance.address().map(Object::toString).orElse("");
    }

    boolean isEmpty() {
        return providers.isEmpty();
    }

    /** By municipality. */
    List<IdentityProvider> all() {
        return providers.values().stream()
                .sorted(java.util.Comparator.comparing(IdentityProvider::municipality))
                .toList();
    }

    IdentityProvider provider(String id) {
        return Optional.ofNullable(providers.get(id)).orElseThrow();
    }

    static String begin(IdentityProvider provider) {
        return BEGIN + "/" + provider.id();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        var provider = providers.get(id);
        if (provider == null) {
            return null;
        }
        // Asked outside the map's lock: who waits for one provider keeps nobody from another.
        var known = Optional.ofNullable(discovered.get(id)).orElseGet(() -> discover(provider));
        discovered.put(id, known);
        return known;
    }

    private ClientRegistration discover(IdentityProvider provider) {
        return ClientRegistrations.fromOidcIssuerLocation(provider.issuer().toString())
                .registrationId(provider.id())
                .clientId(provider.clientId())
                .clientSecret(provider.secret())
                .scope("openid", "profile")
                .redirectUri(address + BACK + "/" + provider.id())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    /** Where whoever signed in there signs out there too; empty for others, and for a provider that has no such page. */
    Optional<String> signOut(@Nullable Authentication who) {
        if (who instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof OidcUser user) {
            return Optional.ofNullable(discovered.get(token.getAuthorizedClientRegistrationId()))
                    .map(registration -> registration.getProviderDetails().getConfigurationMetadata())
                    .flatMap(metadata -> Optional.ofNullable(metadata.get("end_session_endpoint")))
                    .map(page -> signOut(page.toString(), user));
        }
        return Optional.empty();
    }

    private String signOut(String page, OidcUser user) {
        return UriComponentsBuilder.fromUriString(page)
                .queryParam("id_token_hint", "{token}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(user.getIdToken().getTokenValue(), address + "/log-ind?ud=ja")
                .toUriString();
    }
}
