// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.portal.api.Problem;
import dk.flis.portal.api.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers a program that is not let in with a problem instead of a page. */
final class ApiGuard implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        Problems.write(Problem.NOT_SIGNED_IN, CallerResolver.words(request), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        var words = CallerResolver.words(request);
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            Problems.write(Problem.NOT_SIGNED_IN, words, request, response);
        } else {
            Problems.write(Problem.METHOD_NOT_ALLOWED, words, request, response, request.getMethod());
        }
    }
}
