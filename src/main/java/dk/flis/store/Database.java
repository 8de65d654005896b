// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dk.flis.store.StoreException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * PostgreSQL, the one database for state: migrated by the role that owns it, used by {@code flis_app}, which owns nothing.
 */
public final class Database implements AutoCloseable {

    static final String OWNER = "flis_owner";
    static final String APPLICATION = "flis_app";

    private static final int CONNECTIONS = 16;

    private final HikariDataSource pool;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final AutoCloseable server;

    private Database(DataSource source, AutoCloseable server) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setPoolName("flis");
        // Start of a killed server takes a moment; beyond that an error is better than a page that hangs.
        config.setConnectionTimeout(15_000);
        config.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(config);
        this.client = JdbcClient.create(pool);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.server = server;
    }

    /** Starts or finds the database, and brings its schema to the program's version. */
    public static Database open(DatabaseSettings settings, DataFolder data, Keys keys) {
        return switch (settings) {
            case DatabaseSettings.Embedded _ -> embedded(data, keys);
            case DatabaseSettings.External external -> external(external);
        };
    }

    private static Database embedded(DataFolder data, Keys keys) {
        var server = EmbeddedPostgres.open(data, keys);
        try {
            new Roles(server).ensure();
            new Migrate(source(server, OWNER), APPLICATION).run();
            return new Database(source(server, APPLICATION), server);
        } catch (RuntimeException trouble) {
            server.close();
            throw trouble;
        }
    }

    private static Database external(DatabaseSettings.External external) {
        external.owner()
                .ifPresent(owner -> new Migrate(
                                source(external.url(), owner), external.login().user())
                        .run());
        var source = source(external.url(), external.login());
        require(source);
        return new Database(source, () -> {});
    }

    /** The pool would try a wrong password or address again and again before it told. */
    private static void require(DataSource source) {
        try {
            source.getConnection().close();
        } catch (SQLException trouble) {
            throw new StoreException(
                    Problem.DATABASE_UNAVAILABLE, "the database named in flis.yaml gives no connection", trouble);
        }
    }

    private static DataSource source(EmbeddedPostgres server, String role) {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return server.connect(role, EmbeddedPostgres.DATABASE);
            }

            @Override
            public Connection getConnection(String user, String password) {
                throw new UnsupportedOperationException("the role is given");
            }
        };
    }

    private static DataSource source(String url, DatabaseSettings.Login login) {
        return new DriverManagerDataSource(url, login.user(), login.password());
    }

    public JdbcClient client() {
        return client;
    }

    /** For what brings its own access, such as the scheduler. */
    public DataSource source() {
        return pool;
    }

    /** All or nothing; joins a transaction under way on this thread. */
    public <T> T transaction(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    /** Whoever calls this closes it when the process ends; otherwise the program's own server stops as the process does. */
    public void stayUntilClosed() {
        if (server instanceof EmbeddedPostgres embedded) {
            embedded.stayUntilClosed();
        }
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (Exception trouble) {
            throw new StoreException(Problem.DATABASE_UNAVAILABLE, "the database could not be left in order", trouble);
        }
    }
}
