// SPDX-License-Identifier: EUPL-1.2
package dk.flis.community;

import dk.flis.access.AuditTrail;
import dk.flis.access.OwnRows;
import java.time.InstantSource;

/** All that users write, put together once. */
public record Community(
        Notes notes,
        Messages messages,
        Tasks tasks,
        Favourites favourites,
        LastVisit lastVisit,
        Contacts contacts,
        Boards boards) {

    public static Community of(OwnRows rows, AuditTrail audit, InstantSource clock) {
        return new Community(
                new Notes(rows, audit, clock),
                new Messages(rows, audit, clock),
                new Tasks(rows, audit, clock),
                new Favourites(rows, clock),
                new LastVisit(rows, clock),
                new Contacts(rows, audit, clock),
                new Boards(rows, audit, clock));
    }
}
