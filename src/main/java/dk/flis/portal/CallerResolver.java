// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Viewer;
import dk.flis.portal.api.Caller;
import dk.flis.portal.view.Language;
import dk.flis.portal.view.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes a {@link Caller} of whoever a page would make a {@link Visit} of; the language is that of {@code Accept-Language}. */
final class CallerResolver implements HandlerMethodArgumentResolver {

    private static final Map<Language, Words> WORDS =
            Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, Words::new));

    private final VisitResolver visits;

    CallerResolver(VisitResolver visits) {
        this.visits = visits;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Caller.class);
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = (HttpServletRequest) request.getNativeRequest();
        var answer = (HttpServletResponse)
                Optional.ofNullable(request.getNativeResponse()).orElseThrow();
        var visit = visits.visit(asked, answer);
        return new Caller(sender().or(() -> visit.account().map(Account::viewer)), words(asked));
    }

    private static Optional<Viewer> sender() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getDetails)
                .filter(Viewer.Sender.class::isInstance)
                .map(Viewer.Sender.class::cast);
    }

    /** Danish unless English is asked for. */
    static Words words(HttpServletRequest request) {
        var header = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse("");
        var language = header.strip().toLowerCase(Locale.ROOT).startsWith("en") ? Language.ENGLISH : Language.DANISH;
        return Optional.ofNullable(WORDS.get(language)).orElseThrow();
    }
}
