// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Sender;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in by {@code Authorization: Bearer flis_…}, a sender by {@code flisa_…}. Without a token that opens something the request goes on unknown
 * and is refused by the gate.
 */
final class Bearer extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final Function<String, Optional<Account>> tokens;
    private final Function<String, Optional<Sender>> senders;

    /**
     * @param tokens on whose behalf a token asks, with the rights that it leaves him
     * @param senders which sender a token belongs to
     */
    Bearer(Function<String, Optional<Account>> tokens, Function<String, Optional<Sender>> senders) {
        this.tokens = tokens;
        this.senders = senders;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        token(request).ifPresent(token -> {
            tokens.apply(token).ifPresent(account -> admit(account.name().value(), account));
            senders.apply(token).map(Sender::viewer).ifPresent(sender -> admit(sender.name(), sender));
        });
        rest.doFilter(request, response);
    }

    static boolean asks(HttpServletRequest request) {
        return token(request).isPresent();
    }

    /** @param who the account as the token narrows it, or the sender; VisitResolver and CallerResolver take it from here */
    private static void admit(String name, Object who) {
        var found = UsernamePasswordAuthenticationToken.authenticated(name, "", List.of());
        found.setDetails(who);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(found);
        SecurityContextHolder.setContext(context);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
