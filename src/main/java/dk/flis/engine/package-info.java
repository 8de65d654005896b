/**
 * SQL to rows: DuckDB, embedded, behind one small door.
 *
 * <p>In: SQL with bound values. Out: rows. It keeps DuckDB from reaching the network, bounds its memory and knows
 * nothing of municipalities. Begin at {@link dk.flis.engine.Engine}.
 */
@NullMarked
package dk.flis.engine;

import org.jspecify.annotations.NullMarked;
