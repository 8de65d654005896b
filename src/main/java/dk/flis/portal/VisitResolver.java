// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Frame;
import dk.flis.portal.view.Language;
import dk.flis.portal.view.Words;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes a {@link Visit} of a request; {@code ?sprog=en} is remembered in a cookie for a year. */
final class VisitResolver implements HandlerMethodArgumentResolver {

    private static final String LANGUAGE = "sprog";

    private final Function<UserName, Optional<Account>> accounts;
    private final Sessions sessions;
    private final Map<Language, Words> words =
            Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, Words::new));

    VisitResolver(Function<UserName, Optional<Account>> accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Visit.class);
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = (HttpServletRequest) request.getNativeRequest();
        return visit(servlet, (HttpServletResponse)
                Optional.ofNullable(request.getNativeResponse()).orElseThrow());
    }

    Visit visit(HttpServletRequest request, HttpServletResponse response) {
        var asked = Optional.ofNullable(request.getParameter(LANGUAGE)).flatMap(Language::of);
        asked.ifPresent(language -> remember(language, request, response));
        var language = asked.or(() -> remembered(request)).orElse(Language.DANISH);
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        var csrf = token == null
                ? new Frame.Csrf("_csrf", "")
                : new Frame.Csrf(token.getParameterName(), token.getToken());
        var account = account();
        var seen = account.flatMap(by -> seen(by, request));
        return new Visit(
                seen.or(() -> account), seen.flatMap(_ -> account), inLanguage(language), address(request), csrf);
    }

    /** Only as long as he keeps the users of that municipality, and never beyond it. */
    private Optional<Account> seen(Account by, HttpServletRequest request) {
        return sessions.seen(request)
                .flatMap(accounts)
                .filter(account -> account.role() instanceof Account.Role.Municipal own
                        && by.viewer() instanceof Viewer.User user
                        && user.administers(own.municipality()));
    }

    private Words inLanguage(Language language) {
        return Optional.ofNullable(words.get(language)).orElseThrow();
    }

    private Optional<Account> account() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
                .flatMap(authentication -> authentication.getDetails() instanceof Account narrowed
                        ? Optional.of(narrowed)
                        : UserName.read(authentication.getName()).flatMap(accounts));
    }

    private static Address address(HttpServletRequest request) {
        var parameters = new LinkedHashMap<String, String>();
        if (request.getMethod().equals("GET")) {
            request.getParameterMap()
                    .forEach((name, values) -> parameters.put(
                            name, name.equals(SeveralPeriods.PARAMETER) ? String.join(",", values) : values[0]));
        }
        parameters.remove(LANGUAGE);
        parameters.remove(Gate.AFTER);
        return new Address(request.getRequestURI(), parameters);
    }

    private static void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(LANGUAGE, language.code())
                .path("/")
                .maxAge(31_536_000)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(LANGUAGE))
                .map(Cookie::getValue)
                .flatMap(value -> Language.of(value).stream())
                .findFirst();
    }
}
