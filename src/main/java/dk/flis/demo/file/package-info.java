// SPDX-License-Identifier: EUPL-1.2
/**
 * Delivery files as suppliers write them: CSV, compressed, with a note beside.
 *
 * <p>In: rows of an area's life. Out: files under the folder of a {@link dk.flis.demo.file.Desk}.
 */
@NullMarked
package dk.flis.demo.file;

import org.jspecify.annotations.NullMarked;
