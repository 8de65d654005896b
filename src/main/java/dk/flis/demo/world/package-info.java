// SPDX-License-Identifier: EUPL-1.2
/**
 * The country that the deliveries tell of: municipalities, inhabitants month by month, institutions, and what is odd.
 *
 * <p>In: the catalogue's municipalities and a seed. Out: persons and counts, the same for the same seed. Writes nothing.
 */
@NullMarked
package dk.flis.demo.world;

import org.jspecify.annotations.NullMarked;
