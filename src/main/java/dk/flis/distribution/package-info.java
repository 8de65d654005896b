// SPDX-License-Identifier: EUPL-1.2
/**
 * Raw data as files: what a municipality has ordered of its own registrations, once or every month. In: an order, a publication,
 * and whoever ordered it with the rights that he has now. Out: a zip with a Frictionless data package, in the portal, by REST and
 * in a sender's SFTP area. Rows are copied from file to file by the engine and never held. Begin at {@link
 * dk.flis.distribution.MakeDue}, then {@link dk.flis.distribution.MakeExtract}.
 */
@NullMarked
package dk.flis.distribution;

import org.jspecify.annotations.NullMarked;
