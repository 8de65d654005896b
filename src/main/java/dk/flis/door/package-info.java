// SPDX-License-Identifier: EUPL-1.2
/**
 * The doors by which deliveries come in from elsewhere: SFTP, and what HTTP and the portal share. In: bytes of somebody who was
 * let in. Out: a {@link dk.flis.store.Slip}. All of them end in {@link dk.flis.door.HandIn}; nothing is acknowledged before it is
 * lasting. Begin there, then {@link dk.flis.door.SftpDoor}.
 */
@NullMarked
package dk.flis.door;

import org.jspecify.annotations.NullMarked;
