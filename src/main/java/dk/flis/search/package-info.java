/**
 * Finds key figures, pages, municipalities and institutions by words, as Danish is written and mistyped.
 *
 * <p>In: {@link dk.flis.search.Entry}s. Out: {@link dk.flis.search.Hit}s that the viewer may see. Lucene shows nowhere else.
 */
@NullMarked
package dk.flis.search;

import org.jspecify.annotations.NullMarked;
