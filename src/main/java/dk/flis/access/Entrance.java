// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.reference.MunicipalityCode;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where users come in.
 *
 * @param address what browsers know the portal by, such as https://flis.example.dk; empty: this machine alone
 * @param providers at most one for a municipality
 */
public record Entrance(Optional<URI> address, List<IdentityProvider> providers) {

    public Entrance {
        providers = List.copyOf(providers);
    }

    public Optional<IdentityProvider> provider(MunicipalityCode municipality) {
        return providers.stream()
                .filter(provider -> provider.municipality().equals(municipality))
                .findFirst();
    }
}
