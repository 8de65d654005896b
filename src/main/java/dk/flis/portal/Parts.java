// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Accounts;
import dk.flis.access.AuditTrail;
import dk.flis.catalogue.Catalogue;
import dk.flis.community.Community;
import dk.flis.figures.Figures;
import dk.flis.figures.InstitutionNames;
import dk.flis.figures.WorkCases;
import dk.flis.store.Behind;
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
        AuditTrail audit,
        Community community,
        InstitutionNames institutions,
        Behind behind,
        WorkCases cases,
        InstantSource clock) {}
