// SPDX-License-Identifier: EUPL-1.2
package dk.flis.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * An in-memory DuckDB of this process; its connections share one memory bound and one temporary folder.
 *
 * <p>Calls block a platform thread and pin a virtual one: use a pool of platform threads. {@code Thread.interrupt} does
 * nothing; {@code Statement.cancel} stops a query. A connection serves one thread at a time.
 */
public final class Engine implements AutoCloseable {

    private final DuckDBConnection root;

    /**
     * @param memoryMegabytes DuckDB's own bound, outside the Java heap
     * @param spill a folder for what does not fit in memory
     */
    public Engine(long memoryMegabytes, int threads, Path spill) {
        try {
            this.root = open(memoryMegabytes, threads, spill);
        } catch (SQLException problem) {
            throw new EngineException("DuckDB could not be opened", problem);
        }
    }

    private static DuckDBConnection open(long memoryMegabytes, int threads, Path spill) throws SQLException {
        var settings = new Properties();
        settings.setProperty("memory_limit", memoryMegabytes + "MB");
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("temp_directory", spill.toString());
        // Nothing is ever fetched from outside: an unknown extension is an error, not a download.
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
    }

    /** With so many threads, started by the one that asks. */
    public Engine widened(int threads) {
        try (var statement = root.createStatement()) {
            statement.execute("SET threads = " + threads);
            return this;
        } catch (SQLException problem) {
            throw new EngineException("DuckDB took no threads", problem);
        }
    }

    /** A connection of its own over the same in-memory database; temporary tables are private to it. */
    public Connection connect() {
        try {
            return root.duplicate();
        } catch (SQLException problem) {
            throw new EngineException("DuckDB gave no connection", problem);
        }
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException problem) {
            throw new EngineException("DuckDB could not be closed", problem);
        }
    }

    /** A name as SQL writes it; the only way by which a name reaches a statement. */
    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as SQL writes it, for the places where DuckDB takes no parameter (file names, COPY). */
    public static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
