// SPDX-License-Identifier: EUPL-1.2
/**
 * Measures the promises on speed: ratios within one run, warm, the median of five.
 *
 * <p>In: a size. Out: names, values and units. Begin at {@code FiguresBench} or {@code DeliverBench}.
 */
@NullMarked
package dk.flis.bench;

import org.jspecify.annotations.NullMarked;
