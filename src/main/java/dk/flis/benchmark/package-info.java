// SPDX-License-Identifier: EUPL-1.2
/**
 * Cells to comparisons: difference and status against another place, and where one stands among the 98.
 *
 * <p>Reads nothing itself: whoever has read the cells, for a viewer, hands them in. Begin at {@link
 * dk.flis.benchmark.Comparison}.
 */
@NullMarked
package dk.flis.benchmark;

import org.jspecify.annotations.NullMarked;
