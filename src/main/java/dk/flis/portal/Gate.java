// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.Senders;
import dk.flis.portal.api.Routes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who gets in: everything but the sign-in page and the static files needs a session. */
final class Gate {

    /** Nothing from elsewhere, and no script or style in the page itself. */
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Marks the page one is led back to after signing in; no part of its state. */
    static final String AFTER = "efter";

    private final SignInProvider provider;
    private final KnownTokens tokens;
    private final Senders senders;
    private final Sessions sessions;
    private final SignInAnswers answers;
    private final PasskeyCeremony passkeys;
    private final Providers providers;
    private final ProviderSignIn providerSignIn;
    private final AuditTrail audit;
    private final HttpSessionRequestCache asked = pagesOnly();

    Gate(
            Parts parts,
            KnownTokens tokens,
            KnownAccounts accounts,
            Sessions sessions,
            PasskeyCeremony passkeys,
            Providers providers) {
        this.provider = new SignInProvider(parts.accounts());
        this.tokens = tokens;
        this.senders = parts.senders();
        this.sessions = sessions;
        this.answers = new SignInAnswers(accounts, sessions, parts.secondFactor(), asked);
        this.passkeys = passkeys;
        this.providers = providers;
        this.providerSignIn = new ProviderSignIn(providers, parts.identities());
        this.audit = parts.audit();
    }

    /** Static files touch no session. */
    SecurityFilterChain assets(HttpSecurity http) {
        return http.securityMatcher(Assets.ROOT + "**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    /** By session or by token, never led to the sign-in page; nothing that is unsafe goes by session alone. */
    SecurityFilterChain api(HttpSecurity http, ApiGuard guard) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(Routes.OPENAPI, Routes.PROBLEMS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                // A form of another site cannot send this header, and so needs no token against it.
                .csrf(csrf -> csrf.ignoringRequestMatchers(Bearer::asks))
                .addFilterBefore(sessions.onlyGood(), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new Bearer(tokens::admit, senders::byToken), AnonymousAuthenticationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(guard).accessDeniedHandler(guard))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .cacheControl(cache -> cache.disable()))
                .build();
    }

    SecurityFilterChain pages(HttpSecurity http) {
        if (!providers.isEmpty()) {
            http.oauth2Login(this::providers);
        }
        return http.authenticationProvider(provider)
                .with(new PasskeySignIn(passkeyFilter()), passkey -> {})
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/log-ind", PasskeyController.CHALLENGE, ProviderSignIn.UNKNOWN, "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/log-ind")
                        .usernameParameter("navn")
                        .passwordParameter("kodeord")
                        .successHandler(answers.byPassword())
                        .failureHandler(SignInAnswers.refused("forkert")))
                .logout(logout -> logout.logoutUrl("/log-af")
                        .addLogoutHandler((_, _, who) -> {
                            if (who != null) {
                                audit.record(who.getName(), Event.SIGNED_OUT, "");
                            }
                        })
                        .logoutSuccessHandler((request, response, who) -> {
                            providers.signOut(who).ifPresent(there -> SignOut.remember(request, there));
                            response.sendRedirect("/log-ind?ud=ja");
                        }))
                .requestCache(cache -> cache.requestCache(asked))
                .addFilterBefore(new SessionRule(sessions, asked), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    private PasskeyFilter passkeyFilter() {
        var filter = new PasskeyFilter(passkeys);
        filter.setAuthenticationSuccessHandler(answers.byTwoFactors());
        filter.setAuthenticationFailureHandler(SignInAnswers.refused("passkey"));
        return filter;
    }

    /** By the code flow with PKCE, state and nonce, which Spring Security sees to; its tokens are not kept. */
    private void providers(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/log-ind")
                .clientRegistrationRepository(providers)
                .authorizedClientRepository(ProviderSignIn.keepsNothing())
                .authorizationEndpoint(begin -> begin.baseUri(Providers.BEGIN))
                .redirectionEndpoint(back -> back.baseUri(Providers.BACK + "/*"))
                .userInfoEndpoint(user -> user.oidcUserService(providerSignIn))
                .successHandler(answers.byTwoFactors())
                .failureHandler(ProviderSignIn::refused)
                .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O begin) {
                        begin.setAuthenticationFailureHandler(ProviderSignIn::unreachable);
                        return begin;
                    }
                });
    }

    /** After signing in one comes to the page one asked for, never to a chart's numbers or back to the door. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(Gate::isPage);
        cache.setMatchingRequestParameterName(AFTER);
        return cache;
    }

    private static boolean isPage(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getMethod().equals("GET")
                && !path.startsWith("/log-ind")
                && !path.contains(".json")
                && !path.endsWith(".ico");
    }
}
