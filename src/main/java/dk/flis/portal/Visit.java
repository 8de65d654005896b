// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Viewer;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Frame;
import dk.flis.portal.view.Words;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** One request: who asks, in which language, for which address. */
record Visit(Optional<Account> account, Words words, Address address, Frame.Csrf csrf) {

    /** Only behind the sign-in. */
    Account signedIn() {
        return account.orElseThrow(() -> new PortalException(HttpStatus.FORBIDDEN, "trouble.signed-out"));
    }

    Viewer viewer() {
        return signedIn().viewer();
    }
}
