// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Accounts;
import dk.flis.access.AuditTrail;
import dk.flis.access.Entrance;
import dk.flis.access.Identities;
import dk.flis.access.KeepSenders;
import dk.flis.access.KeepUsers;
import dk.flis.access.Passkeys;
import dk.flis.access.Passwords;
import dk.flis.access.PeerGroups;
import dk.flis.access.SecondFactor;
import dk.flis.access.Senders;
import dk.flis.access.Tokens;
import dk.flis.catalogue.Catalogue;
import dk.flis.community.Community;
import dk.flis.distribution.RawData;
import dk.flis.door.Doors;
import dk.flis.figures.Figures;
import dk.flis.figures.InstitutionNames;
import dk.flis.figures.WorkCases;
import dk.flis.operation.JobBook;
import dk.flis.plausibility.Alarms;
import dk.flis.reconcile.Reconciling;
import dk.flis.store.Behind;
import dk.flis.store.Changes;
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
        Changes changes,
        Accounts accounts,
        Tokens tokens,
        KeepUsers users,
        SecondFactor secondFactor,
        Passkeys passkeys,
        Identities identities,
        Entrance entrance,
        Passwords passwords,
        AuditTrail audit,
        Senders senders,
        KeepSenders keepSenders,
        Doors doors,
        PeerGroups groups,
        Community community,
        InstitutionNames institutions,
        Behind behind,
        WorkCases cases,
        DeliveryParts deliveries,
        JobBook jobs,
        Reconciling reconciling,
        Alarms alarms,
        RawData rawData,
        InstantSource clock) {}
