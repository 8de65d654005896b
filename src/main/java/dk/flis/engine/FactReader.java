// SPDX-License-Identifier: EUPL-1.2
package dk.flis.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;

/**
 * Reads fact tables: DuckDB in this process, or Trino, many machines, over the same tables. The statements are the same
 * text for both; what differs between the engines stands here and nowhere else.
 *
 * <p>Relations come as SQL that may stand after FROM. Safe for several threads.
 */
public sealed interface FactReader extends AutoCloseable permits DuckDbReader, TrinoReader {

    /** Rows of a fact table. */
    String rows(FactRows rows);

    /** A small table of the program's own with columns {@code v}, a text, and {@code p}, a whole number. */
    String lookup(String name, Map<String, Long> rows);

    /** A small table of whole numbers of the program's own. */
    String lookup(String name, List<String> columns, Collection<long[]> rows);

    /** The rows of a query that several statements will read: written down where the engine can. */
    String keep(String name, String query);

    /** Takes back what was kept by that name. */
    void drop(String name);

    /** A query as the catalogue writes it, in which names stand for relations. */
    String naming(SequencedMap<String, String> relations, String query);

    /** How many municipalities one statement should group; more would cost memory, fewer would cost statements. */
    int municipalitiesAtOnce();

    /** Hands over row by row until one is refused; returns whether all were taken. */
    boolean read(String query, Predicate<Row> reader);

    @Override
    void close();
}
