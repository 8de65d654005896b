/**
 * SQL to rows: DuckDB, embedded, and for the facts of a publication also Trino, a cluster.
 *
 * <p>In: SQL with bound values. Out: rows. It keeps DuckDB from reaching the network, bounds its memory and knows of
 * municipalities only how many it likes at once. Begin at {@link dk.flis.engine.Engine}, and for facts at {@link
 * dk.flis.engine.FactReader}.
 */
@NullMarked
package dk.flis.engine;

import org.jspecify.annotations.NullMarked;
