/**
 * Catalogue text to the model of {@link dk.flis.catalogue}, or every fault at once.
 *
 * <p>In: a folder of YAML, CSV and SQL. Out: a checked {@link dk.flis.catalogue.Catalogue}. Structure is checked by JSON
 * schemas, meaning by the readers here, one per kind of text. Begin at {@link dk.flis.catalogue.compile.CatalogueFiles}.
 */
@NullMarked
package dk.flis.catalogue.compile;

import org.jspecify.annotations.NullMarked;
