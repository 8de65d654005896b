// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What publications of one catalogue have in the engine: a schema with the tables of compiled scans, kept between
 * publications so that a small one is quick.
 */
final class Workspace implements AutoCloseable {

    private record SourceColumn(dk.flis.catalogue.SourceId source, String column) {}

    private final Catalogue catalogue;
    private final Engine engine;
    private final String schema = "figures_" + UUID.randomUUID().toString().replace("-", "");
    private final Map<Scan, ScanTables> tables = new HashMap<>();
    private final Map<SourceColumn, Set<String>> learnt = new HashMap<>();
    private int made;

    Workspace(Catalogue catalogue, Engine engine) {
        this.catalogue = catalogue;
        this.engine = engine;
        try (var connection = engine.connect()) {
            Sql.run(connection, "CREATE SCHEMA " + Sql.name(schema));
        } catch (SQLException problem) {
            throw closing(problem);
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    String schema() {
        return schema;
    }

    /** A connection that finds sources by their names. */
    Connection connect() {
        var connection = engine.connect();
        Sql.run(connection, "SET schema = " + Engine.literal(schema));
        // Groups come in any order anyway, and keeping that of the rows costs memory.
        Sql.run(connection, "SET preserve_insertion_order = false");
        return connection;
    }

    synchronized ScanTables tables(Scan scan, Connection connection) {
        return tables.computeIfAbsent(scan, _ -> compile(scan, connection));
    }

    /** Of a scan that has met every tuple of those rows. */
    ScanTables known(Scan scan, String relation, Connection connection) {
        while (true) {
            var tables = tables(scan, connection);
            var unknown = new AtomicBoolean();
            Sql.query(connection, "SELECT DISTINCT tuple FROM (%s)".formatted(tables.tuples(relation, "", "")), row -> {
                if (row.getLong(1) < 0) {
                    unknown.set(true);
                } else {
                    tables.compiled().atoms().ofTuple(row.getLong(1));
                }
            });
            if (!unknown.get()) {
                return tables;
            }
            learn(tables, relation, connection);
        }
    }

    /** Takes in the values that a scan met and did not know, unless another thread has meanwhile. */
    synchronized void learn(ScanTables seen, String relation, Connection connection) {
        var scan = seen.compiled().scan();
        if (tables.get(scan) != seen) {
            return;
        }
        var columns = seen.compiled().columns();
        for (var i = 0; i < columns.size(); i++) {
            learnt.computeIfAbsent(
                            new SourceColumn(scan.source(), columns.get(i).column()), _ -> new TreeSet<>())
                    .addAll(seen.unknown(connection, relation, i));
        }
        tables.put(scan, compile(scan, connection));
    }

    private ScanTables compile(Scan scan, Connection connection) {
        var values = new HashMap<String, Set<String>>();
        learnt.forEach((key, known) -> {
            if (key.source().equals(scan.source())) {
                values.put(key.column(), known);
            }
        });
        var compiled = CompiledScan.of(scan, catalogue, values);
        return new ScanTables(compiled, schema, "scan_" + made++, connection);
    }

    @Override
    public void close() {
        try (var connection = engine.connect()) {
            Sql.run(connection, "DROP SCHEMA " + Sql.name(schema) + " CASCADE");
        } catch (SQLException problem) {
            throw closing(problem);
        }
    }

    private static EngineException closing(SQLException problem) {
        return new EngineException("a connection could not be closed", problem);
    }
}
