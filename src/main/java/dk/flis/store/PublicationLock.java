// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.StoreException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The right to change what is published, held by one process of all. It is the database session's own: when the process or
 * the database is killed, the lock is gone, and so is the only connection over which a publication can be recorded.
 */
final class PublicationLock implements AutoCloseable {

    /** Any number that nothing else in the database locks: "FLISPUBL". */
    private static final long KEY = 0x464c_4953_5055_424cL;

    private final Connection connection;
    private final SingleConnectionDataSource source;

    private PublicationLock(Connection connection) {
        this.connection = connection;
        this.source = new SingleConnectionDataSource(connection, true);
    }

    static PublicationLock take(Database database) {
        try {
            var connection = database.source().getConnection();
            if (call(connection, "SELECT pg_try_advisory_lock(?)")) {
                return new PublicationLock(connection);
            }
            connection.close();
        } catch (SQLException trouble) {
            throw new StoreException(Problem.DATABASE_UNAVAILABLE, "the publication's lock was not given", trouble);
        }
        throw new StoreException(Problem.BUSY, "another process is publishing; try again when it has finished");
    }

    JdbcClient client() {
        return JdbcClient.create(source);
    }

    /** All or nothing, and every statement sees the state that the first one saw. */
    <T> T transaction(Supplier<T> work) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return transactions.execute(_ -> work.get());
    }

    @Override
    public void close() {
        // A connection that broke took its lock with it.
        try (connection) {
            call(connection, "SELECT pg_advisory_unlock(?)");
        } catch (SQLException gone) {
            return;
        }
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
