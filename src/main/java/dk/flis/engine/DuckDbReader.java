// SPDX-License-Identifier: EUPL-1.2
package dk.flis.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;

/** Reads the files of fact tables in this process; lookups and kept rows are tables of a schema of its own. */
public final class DuckDbReader implements FactReader {

    /** A trial found batches of seven of the 98 the fastest on two cores: the groups stay in the processor's cache. */
    private static final int MUNICIPALITIES_AT_ONCE = 7;

    private final Engine engine;
    private final String schema = "facts_" + UUID.randomUUID().toString().replace("-", "");

    public DuckDbReader(Engine engine) {
        this.engine = engine;
        run("CREATE SCHEMA " + Engine.identifier(schema));
    }

    @Override
    public String rows(FactRows rows) {
        if (rows.files().isEmpty()) {
            return rows.none();
        }
        var list = rows.files().stream()
                .map(file -> Engine.literal(file.toString()))
                .collect(Collectors.joining(", "));
        return "(SELECT * FROM read_parquet([%s], union_by_name = true) UNION ALL BY NAME %s)"
                .formatted(list, rows.none());
    }

    /** Filled row by row while a table is made. */
    private interface Fill {
        void with(DuckDBAppender appender) throws SQLException;
    }

    @Override
    public String lookup(String name, Map<String, Long> rows) {
        return table(name, "v VARCHAR, p BIGINT", appender -> {
            for (var row : rows.entrySet()) {
                appender.beginRow();
                appender.append(row.getKey());
                appender.append(row.getValue().longValue());
                appender.endRow();
            }
        });
    }

    @Override
    public String lookup(String name, List<String> columns, Collection<long[]> rows) {
        var typed = columns.stream().map(column -> column + " BIGINT").collect(Collectors.joining(", "));
        return table(name, typed, appender -> {
            for (var row : rows) {
                appender.beginRow();
                for (var number : row) {
                    appender.append(number);
                }
                appender.endRow();
            }
        });
    }

    private String table(String name, String columns, Fill fill) {
        try (var connection = connect()) {
            run(connection, "CREATE OR REPLACE TABLE %s (%s)".formatted(qualified(name), columns));
            try (var appender = ((DuckDBConnection) connection).createAppender(schema, name)) {
                fill.with(appender);
            }
            return qualified(name);
        } catch (SQLException problem) {
            throw new EngineException("the lookup '%s' could not be filled".formatted(name), problem);
        }
    }

    @Override
    public String keep(String name, String query) {
        run("CREATE OR REPLACE TABLE %s AS\n%s".formatted(qualified(name), query));
        return qualified(name);
    }

    @Override
    public void drop(String name) {
        run("DROP TABLE IF EXISTS " + qualified(name));
    }

    /** Not written down: the engine then reads of each relation just what the query needs. */
    @Override
    public String naming(SequencedMap<String, String> relations, String query) {
        return relations.entrySet().stream()
                .map(named -> "%s AS NOT MATERIALIZED (SELECT * FROM %s AS named)"
                        .formatted(Engine.identifier(named.getKey()), named.getValue()))
                .collect(Collectors.joining(",\n", "WITH ", "\nSELECT * FROM (\n" + query + "\n) AS written"));
    }

    @Override
    public int municipalitiesAtOnce() {
        return MUNICIPALITIES_AT_ONCE;
    }

    @Override
    public boolean read(String query, Predicate<Row> reader) {
        try (var connection = connect();
                var statement = connection.prepareStatement(query);
                var result = statement.unwrap(DuckDBPreparedStatement.class).query()) {
            while (result.nextChunk()) {
                var row = new ChunkRow(result.chunk());
                while (row.next()) {
                    if (!reader.test(row)) {
                        return false;
                    }
                }
            }
            return true;
        } catch (SQLException problem) {
            throw new EngineException("a query failed in DuckDB:\n" + query, problem);
        }
    }

    private Connection connect() throws SQLException {
        var connection = engine.connect();
        // Groups come in any order anyway, and keeping that of the rows costs memory.
        run(connection, "SET preserve_insertion_order = false");
        return connection;
    }

    private void run(String statement) {
        try (var connection = connect()) {
            run(connection, statement);
        } catch (SQLException problem) {
            throw new EngineException("a statement failed in DuckDB:\n" + statement, problem);
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }

    private String qualified(String name) {
        return Engine.identifier(schema) + "." + Engine.identifier(name);
    }

    @Override
    public void close() {
        run("DROP SCHEMA %s CASCADE".formatted(Engine.identifier(schema)));
    }

    /** Walks over a chunk. */
    private static final class ChunkRow implements Row {

        private final DuckDBReadableVector[] columns;
        private final long rows;
        private long at = -1;

        ChunkRow(DuckDBDataChunkReader chunk) {
            this.columns = new DuckDBReadableVector[Math.toIntExact(chunk.columnCount())];
            for (var column = 0; column < columns.length; column++) {
                this.columns[column] = chunk.vector(column);
            }
            this.rows = chunk.rowCount();
        }

        boolean next() {
            return ++at < rows;
        }

        @Override
        public int whole(int column) {
            return columns[column].getInt(at, 0);
        }

        @Override
        public long number(int column) {
            return columns[column].getLong(at);
        }

        @Override
        public String text(int column) {
            return columns[column].getString(at);
        }
    }
}
