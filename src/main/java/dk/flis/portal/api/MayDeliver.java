// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.door.Deliverers;
import dk.flis.store.Deliverer;
import dk.flis.store.Deliverer.Door;

/** Whether a caller may hand anything in. */
record MayDeliver(Deliverers deliverers) {

    Deliverer deliver(Caller caller) {
        return deliverers.of(caller.viewer(), Door.HTTP).orElseThrow(() -> ApiException.of(Problem.NO_DELIVERER));
    }
}
