// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.access.Account;
import dk.flis.access.Accounts;
import dk.flis.access.Senders;
import dk.flis.access.UserName;
import dk.flis.access.Viewer;
import dk.flis.catalogue.Dataset;
import java.util.List;
import java.util.Optional;

/** Whether an order may be made at this moment: rights are those of today, not of the day it was ordered. */
final class MayMake {

    private final Accounts accounts;
    private final Senders senders;

    MayMake(Accounts accounts, Senders senders) {
        this.accounts = accounts;
        this.senders = senders;
    }

    /** Why it may not, as a word and what it is about; empty when it may. */
    Optional<String> refused(RawOrder order, List<Dataset> datasets) {
        var viewer = orderer(order);
        if (viewer.isEmpty()) {
            return Optional.of("GONE " + order.by());
        }
        if (datasets.isEmpty()) {
            return Optional.of("UNKNOWN " + order.body().content().text());
        }
        var areas = Offer.areas(datasets);
        var missing = Offer.missing(viewer.get(), order.municipality(), areas);
        if (!missing.isEmpty()) {
            return Optional.of("RIGHT " + String.join(" ", missing));
        }
        return order.body().sender().flatMap(name -> {
            var lacks = senders.find(name)
                    .map(sender -> Offer.missing(sender.viewer(), order.municipality(), areas))
                    .orElse(areas);
            return lacks.isEmpty() ? Optional.empty() : Optional.of("SENDER " + name);
        });
    }

    private Optional<Viewer> orderer(RawOrder order) {
        return UserName.read(order.by())
                .flatMap(accounts::find)
                .filter(account -> !account.standing().blocked())
                .map(Account::viewer);
    }
}
