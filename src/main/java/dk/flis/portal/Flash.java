// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What one page tells the next, once: through the session, never through the address. */
final class Flash {

    /** What was done. */
    static final String DONE = "udfoert";

    /** What was wrong with what was asked for. */
    static final String WRONG = "fejl";

    /** What was typed in vain, and need not be typed again. */
    static final String TYPED = "skrevet";

    /** A password or key that is told this once. */
    static final String SECRET = "hemmelighed";

    private Flash() {}

    /** Blank when nothing was told. */
    static String of(HttpServletRequest request, String name) {
        return Optional.ofNullable(RequestContextUtils.getInputFlashMap(request))
                .flatMap(kept -> Optional.ofNullable(kept.get(name)))
                .map(String::valueOf)
                .orElse("");
    }
}
