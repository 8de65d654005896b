// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import dk.flis.access.AuditTrail;
import dk.flis.access.OwnRows;
import dk.flis.store.Accepted;
import java.time.InstantSource;

/** Everything about reconciling, put together once. */
public record Reconciling(
        ReadBooks books, Accepted accepted, Certificates certificates, MonthStates months, Seals seals) {

    public static Reconciling of(
            ReadBooks books, Accepted accepted, OwnRows rows, Seals seals, AuditTrail audit, InstantSource clock) {
        return new Reconciling(books, accepted, new Certificates(rows, audit, clock), new MonthStates(rows), seals);
    }
}
