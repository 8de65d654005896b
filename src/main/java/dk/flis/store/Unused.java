// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.AreaId;

/**
 * Accepted deliveries of an area that no publication shows, because their municipalities have not permitted it.
 *
 * @param municipalities how many have delivered without permission
 */
public record Unused(AreaId area, int municipalities, long deliveries) {}
