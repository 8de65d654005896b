// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.access.Viewer;
import dk.flis.portal.view.Words;
import java.util.Optional;

/**
 * Who calls, and in which language names and errors are written.
 *
 * @param who nobody for what anybody may read, and when the account has gone since it signed in
 */
public record Caller(Optional<Viewer> who, Words words) {

    Viewer viewer() {
        return who.orElseThrow(() -> ApiException.of(Problem.NOT_SIGNED_IN));
    }
}
