// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.StoreException.Problem;
import java.sql.Connection;
import java.sql.SQLException;

/** Makes the database and its two roles in a new cluster; quick and harmless where they are there. */
final class Roles {

    private final EmbeddedPostgres server;

    Roles(EmbeddedPostgres server) {
        this.server = server;
    }

    void ensure() {
        try (var connection = server.connect(EmbeddedPostgres.SUPERUSER, "postgres")) {
            if (exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", EmbeddedPostgres.DATABASE)) {
                return;
            }
            role(connection, Database.OWNER);
            role(connection, Database.APPLICATION);
            // Last, since it cannot be part of a transaction: where it is, all is there.
            execute(connection, "CREATE DATABASE " + EmbeddedPostgres.DATABASE + " OWNER " + Database.OWNER);
        } catch (SQLException trouble) {
            throw new StoreException(Problem.DATABASE_UNAVAILABLE, "the database could not be made", trouble);
        }
    }

    private void role(Connection connection, String role) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            // PostgreSQL takes no parameter here; the password is hexadecimal digits.
            execute(connection, "CREATE ROLE " + role + " LOGIN PASSWORD '" + server.password(role) + "'");
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
