// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** A PostgreSQL beside the program, and a {@code flis.yaml} that names it and Trino, as in production. */
public final class TrinoInstallation implements AutoCloseable {

    private final Database database;

    /** @param data a data folder, before anything was in it */
    public TrinoInstallation(Path data) throws IOException {
        var server = PreparedData.in(data.resolveSibling("postgres-server"));
        var keys = Keys.in(server);
        this.database = Database.open(new DatabaseSettings.Embedded(), server, keys);
        Files.createDirectories(data);
        var password = data.resolve("database-password");
        Files.writeString(password, EmbeddedPostgres.password(keys.database(), Database.APPLICATION));
        Files.writeString(new DataFolder(data).configuration(), """
                database: {url: "%s", user: %s, password-file: "%s"}
                trino: {url: "%s"}
                """.formatted(
                url(), Database.APPLICATION, password, ShownToTrino.show(database, server, new DataFolder(data))));
    }

    private String url() {
        try (var connection = database.source().getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
