// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * What browsers know the portal by, which passkeys belong to: the operator's word, never the request's own, which a stranger
 * may write as he likes. Without a word it is this machine's.
 */
record PublicAddress(Optional<URI> configured) {

    /** Scheme, host and port, as browsers write them. */
    String origin(HttpServletRequest request) {
        return of(request).toString();
    }

    String host(HttpServletRequest request) {
        return of(request).getHost();
    }

    private URI of(HttpServletRequest request) {
        return configured.orElseGet(() -> URI.create("http://localhost:" + request.getLocalPort()));
    }
}
