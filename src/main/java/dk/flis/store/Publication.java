// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.time.Instant;

/**
 * A state of all facts and figures, switched in at once; numbered 1, 2, 3 … and never reused.
 *
 * @param monthly the edition of the 1st (månedsudgave), which is kept for good
 * @param catalogue the version of the catalogue that computed it
 * @param mart names the manifest of its figures
 */
public record Publication(long number, Instant at, boolean monthly, String catalogue, String mart) {}
