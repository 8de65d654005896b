// SPDX-License-Identifier: EUPL-1.2
/**
 * What a page shows, as a file: a {@link dk.flis.portal.file.Sheet} becomes a workbook or a document.
 *
 * <p>Knows no figure and no page; whoever has read the cells makes a sheet of them.
 */
@NullMarked
package dk.flis.portal.file;

import org.jspecify.annotations.NullMarked;
