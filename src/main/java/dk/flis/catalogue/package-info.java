/**
 * Text files under {@code catalogue/} to one checked model of everything that policy changes.
 *
 * <p>In: YAML, CSV and SQL. Out: a {@link dk.flis.catalogue.Catalogue}, or every fault at once with file and line. It
 * computes no figure. Begin at {@link dk.flis.catalogue.Catalogue}.
 */
@NullMarked
package dk.flis.catalogue;

import org.jspecify.annotations.NullMarked;
