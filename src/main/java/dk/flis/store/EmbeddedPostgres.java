// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The program's own PostgreSQL under the data folder, listening on loopback only.
 *
 * <p>Several processes share it and the last one out stops it; what a killed process left running is found and used
 * again, and a killed server is started again when somebody asks for a connection. One per data folder and process.
 */
final class EmbeddedPostgres implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    static final String DATABASE = "flis";

    private final PostgresCluster cluster;
    private final PostgresLocks locks;
    private final byte[] secret;
    private final Thread onExit = new Thread(this::leave, "postgres-stop");
    private int port;
    private boolean left;

    private EmbeddedPostgres(PostgresCluster cluster, PostgresLocks locks, byte[] secret) {
        this.cluster = cluster;
        this.locks = locks;
        this.secret = secret;
    }

    static EmbeddedPostgres open(DataFolder data, Keys keys) {
        try {
            Durable.createFolders(data.postgres());
            var secret = keys.database();
            var cluster = new PostgresCluster(data.postgres(), password(secret, SUPERUSER));
            var server = new EmbeddedPostgres(cluster, new PostgresLocks(data.postgres()), secret);
            server.find();
            Runtime.getRuntime().addShutdownHook(server.onExit);
            return server;
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    private synchronized void find() {
        try (var _ = locks.turn()) {
            port = cluster.ensureRunning();
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    /** Starts the server again when it is gone, unless this process has left it. */
    Connection connect(String role, String database) throws SQLException {
        try {
            return attempt(role, database);
        } catch (SQLException trouble) {
            if (!isGone(trouble) || isLeft()) {
                throw trouble;
            }
            find();
            return attempt(role, database);
        }
    }

    /** Class 08 is a connection that failed; 57P is a server that goes down or comes up. */
    private static boolean isGone(SQLException trouble) {
        var state = String.valueOf(trouble.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private synchronized boolean isLeft() {
        return left;
    }

    private Connection attempt(String role, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, role, password(role));
    }

    String password(String role) {
        return password(secret, role);
    }

    static String password(byte[] secret, String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has HmacSHA256", absent);
        }
    }

    @Override
    public void close() {
        leave();
        stayUntilClosed();
    }

    /** For a process that closes what it has in order when it is told to end: nobody then loses the server under his hands. */
    void stayUntilClosed() {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException exiting) {
            // The hook is running or has run: it does what closing does.
        }
    }

    private synchronized void leave() {
        if (left) {
            return;
        }
        left = true;
        try (locks;
                var _ = locks.turn()) {
            if (locks.lastOut()) {
                cluster.stop();
            }
        } catch (IOException trouble) {
            throw new StoreException(Problem.DATABASE_UNAVAILABLE, "PostgreSQL could not be left in order", trouble);
        }
    }
}
