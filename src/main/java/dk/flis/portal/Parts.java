// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Accounts;
import dk.flis.access.AuditTrail;
import dk.flis.access.Tokens;
import dk.flis.catalogue.Catalogue;
import dk.flis.figures.Figures;
import dk.flis.store.Publication;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the portal is built over.
 *
 * @param publications oldest first
 */
public record Parts(
        Catalogue catalogue,
        Figures figures,
        Supplier<List<Publication>> publications,
        Accounts accounts,
        Tokens tokens,
        AuditTrail audit,
        InstantSource clock) {}
