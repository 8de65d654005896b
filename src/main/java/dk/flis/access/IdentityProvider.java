// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.reference.MunicipalityCode;
import java.net.URI;

/**
 * A municipality's own sign-in (OpenID Connect), as the operator has entered it. It lets in users of that municipality and of
 * no other.
 *
 * @param id a word of its own, part of the address that it sends users back to
 * @param issuer as it calls itself
 * @param claim which of the things that it tells of a user is his user name here
 */
public record IdentityProvider(
        String id, MunicipalityCode municipality, URI issuer, String clientId, String secret, String claim) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "%s of %s at %s".formatted(id, municipality, issuer);
    }
}
