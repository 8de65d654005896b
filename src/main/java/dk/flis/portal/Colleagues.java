// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Account;
import dk.flis.access.Account.Role;
import dk.flis.access.Accounts;
import dk.flis.access.Viewer;
import dk.flis.community.Whose;
import dk.flis.reference.MunicipalityCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whom somebody may give a task: the users of his municipality, or the operators. */
final class Colleagues {

    private final Accounts accounts;

    Colleagues(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Title by name. */
    Map<String, String> titles(Viewer viewer) {
        var own = Whose.municipality(viewer);
        var titles = new LinkedHashMap<String, String>();
        accounts.all().stream()
                .filter(account -> municipality(account).equals(own))
                .forEach(account -> titles.put(account.name().value(), account.title()));
        return titles;
    }

    private static Optional<MunicipalityCode> municipality(Account account) {
        return switch (account.role()) {
            case Role.Operator _, Role.CatalogueEditor _ -> Optional.empty();
            case Role.Municipal own -> Optional.of(own.municipality());
        };
    }
}
