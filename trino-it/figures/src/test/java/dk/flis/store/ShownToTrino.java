// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.trino.TrinoProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Shows the fact tables of a data folder with a database of its own to Trino, which may read the catalogue and no more. */
final class ShownToTrino {

    private static final String ROLE = "trino";

    private ShownToTrino() {}

    /**
     * Returns the address of the tables in Trino.
     *
     * @param server the data folder of the database; {@code data} that of the tables
     */
    static String show(Database database, DataFolder server, DataFolder data) {
        try (var ours = database.source().getConnection()) {
            var url = ours.getMetaData().getURL();
            var superuser = EmbeddedPostgres.password(Keys.in(server).database(), EmbeddedPostgres.SUPERUSER);
            try (var connection = DriverManager.getConnection(url, EmbeddedPostgres.SUPERUSER, superuser);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(ROLE));
                statement.execute("GRANT SELECT ON iceberg_tables, iceberg_namespace_properties TO " + ROLE);
            }
            // Trino refuses a folder that is not there.
            Files.createDirectories(data.facts());
            return TrinoProcess.get().catalogue(url, ROLE, ROLE, data.facts());
        } catch (SQLException | IOException trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
