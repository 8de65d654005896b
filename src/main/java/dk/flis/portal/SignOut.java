// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who signed in at his municipality's provider is still signed in there when he has left FLIS: the page that he comes to offers
 * to leave there too. By a link, since the policy of the pages lets no form lead elsewhere, and since most will want to stay.
 */
final class SignOut {

    private static final String THERE = "flis.sign-out";

    private SignOut() {}

    /** In the new session, which knows nothing else of him. */
    static void remember(HttpServletRequest request, String there) {
        request.getSession().setAttribute(THERE, there);
    }

    /** Told once. */
    static Optional<String> there(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> {
            var there = session.getAttribute(THERE);
            session.removeAttribute(THERE);
            return Optional.ofNullable(there).map(String::valueOf);
        });
    }
}
