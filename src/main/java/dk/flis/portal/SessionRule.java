// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds every request against {@link Sessions}, before anything is shown or done. */
final class SessionRule extends OncePerRequestFilter {

    static final String PASSWORD = "/kodeord";
    static final String CODE = "/log-ind/kode";
    static final String SIGN_OUT = "/log-af";
    static final String SEE_AGAIN = "/se-som/slut";

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final Sessions sessions;
    private final RequestCache asked;

    /** @param asked remembers the page that one is led back to after signing in */
    SessionRule(Sessions sessions, RequestCache asked) {
        this.sessions = sessions;
        this.asked = asked;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        switch (sessions.state(request)) {
            case ENDED -> end(request, response);
            case PASSWORD_WANTED -> only(PASSWORD, path, PASSWORD + "?foerst=ja", request, response, rest);
            case CODE_WANTED -> only(CODE, path, CODE, request, response, rest);
            case GOOD -> look(path, request, response, rest);
            case NONE -> rest.doFilter(request, response);
        }
    }

    /** Who sees as another looks, and does nothing in his name. */
    private void look(String path, HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var seesAs = sessions.seen(request).isPresent();
        if (seesAs
                && !SAFE.contains(request.getMethod())
                && !Set.of(SIGN_OUT, SEE_AGAIN).contains(path)) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        }
        rest.doFilter(request, response);
    }

    private static void only(
            String allowed,
            String path,
            String otherwise,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain rest)
            throws ServletException, IOException {
        if (Set.of(allowed, SIGN_OUT, "/error").contains(path)) {
            rest.doFilter(request, response);
            return;
        }
        response.sendRedirect(otherwise);
    }

    private void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
        asked.saveRequest(request, response);
        response.sendRedirect("/log-ind?ud=slut");
    }
}
