// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.AuditTrail;
import dk.flis.access.AuditTrail.Event;
import dk.flis.access.SecondFactor;
import dk.flis.access.UserName;
import dk.flis.portal.api.Routes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
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
    private final KnownAccounts accounts;
    private final Sessions sessions;
    private final SecondFactor factor;
    private final AuditTrail audit;
    private final HttpSessionRequestCache asked = pagesOnly();

    Gate(Parts parts, KnownTokens tokens, KnownAccounts accounts, Sessions sessions) {
        this.provider = new SignInProvider(parts.accounts());
        this.tokens = tokens;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factor = parts.secondFactor();
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
                .addFilterBefore(new Bearer(tokens::admit), AnonymousAuthenticationFilter.class)
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
        return http.authenticationProvider(provider)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/log-ind", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/log-ind")
                        .usernameParameter("navn")
                        .passwordParameter("kodeord")
                        .successHandler(admitted())
                        .failureHandler(refused()))
                .logout(logout -> logout.logoutUrl("/log-af")
                        .addLogoutHandler((_, _, who) -> {
                            if (who != null) {
                                audit.record(who.getName(), Event.SIGNED_OUT, "");
                            }
                        })
                        .logoutSuccessUrl("/log-ind?ud=ja"))
                .requestCache(cache -> cache.requestCache(asked))
                .addFilterBefore(new SessionRule(sessions, asked), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .build();
    }

    /** After signing in one comes to the page one asked for, never to a chart's numbers. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(Gate::isPage);
        cache.setMatchingRequestParameterName(AFTER);
        return cache;
    }

    private static boolean isPage(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getMethod().equals("GET") && !path.contains(".json") && !path.endsWith(".ico");
    }

    /** The session begins under the account as it is now; then on to the page that was asked for. */
    private AuthenticationSuccessHandler admitted() {
        var on = new SavedRequestAwareAuthenticationSuccessHandler();
        on.setRequestCache(asked);
        return (request, response, who) -> {
            var name = new UserName(who.getName());
            accounts.forget(name);
            var codeWanted = factor.isOn(name);
            accounts.find(name).ifPresent(account -> sessions.begin(request, account, codeWanted));
            if (codeWanted) {
                // The page that was asked for is kept until the code has been shown.
                response.sendRedirect(SessionRule.CODE);
                return;
            }
            on.onAuthenticationSuccess(request, response, who);
        };
    }

    private static AuthenticationFailureHandler refused() {
        return (_, response, trouble) -> response.sendRedirect("/log-ind?" + reason(trouble));
    }

    private static String reason(AuthenticationException trouble) {
        return switch (trouble) {
            case SignInProvider.Delayed delayed ->
                "fejl=vent&vent=" + Math.max(1, delayed.left().plusMillis(999).toSeconds());
            case DisabledException _ -> "fejl=spaerret";
            default -> "fejl=forkert";
        };
    }
}
