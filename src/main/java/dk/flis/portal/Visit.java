// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Viewer;
import dk.flis.community.LastVisit;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Frame;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * One request: who asks, in which language, for which address.
 *
 * @param by who looks at the pages with that account's rights, if it is not his own
 */
record Visit(Optional<Account> account, Optional<Account> by, Words words, Address address, Frame.Csrf csrf) {

    /** The same of another address. */
    Visit at(Address other) {
        return new Visit(account, by, words, other, csrf);
    }

    /** Only behind the sign-in. */
    Account signedIn() {
        return account.orElseThrow(() -> new PortalException(HttpStatus.FORBIDDEN, "trouble.signed-out"));
    }

    /** Whoever looks as another is named beside him in the audit trail. */
    Viewer viewer() {
        var viewer = signedIn().viewer();
        return by.isPresent() && viewer instanceof Viewer.User user
                ? new Viewer.User(
                        by.get().name() + " as " + user.name(), user.municipality(), user.presentation(), user.grants())
                : viewer;
    }

    /** Since when things are new to whose pages these are; remembers that he looks now, if it is he who looks. */
    Instant newSince(LastVisit visits) {
        return by.isPresent() ? visits.seenBy(signedIn().viewer()) : visits.before(viewer());
    }

    Optional<MunicipalityCode> municipality() {
        return account.map(Account::role)
                .flatMap(role -> role instanceof Account.Role.Municipal own
                        ? Optional.of(own.municipality())
                        : Optional.empty());
    }
}
