// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.operation.DeliveryCalendar;
import dk.flis.operation.SourceRegister;
import dk.flis.store.CompareDeliveries;
import dk.flis.store.DecideByHand;
import dk.flis.store.Deliveries;
import dk.flis.store.DeliveryFindings;

/** What the pages about deliveries are built over. */
public record DeliveryParts(
        Deliveries all,
        DeliveryFindings findings,
        DecideByHand decide,
        CompareDeliveries compare,
        DeliveryCalendar calendar,
        SourceRegister sources) {}
