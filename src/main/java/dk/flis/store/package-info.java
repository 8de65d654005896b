/**
 * Accepted deliveries to publications.
 *
 * <p>Keeps originals in an encrypted archive, facts as Iceberg tables of Parquet, and state in PostgreSQL; a publication
 * names, for every table, the snapshot that belongs together. Begin at {@code Deliver} and {@code Publications}.
 */
@NullMarked
package dk.flis.store;

import org.jspecify.annotations.NullMarked;
