// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a database's schema to the program's version. Flyway takes seconds to find that nothing is to be done; so the
 * digest of the migrations that were run is kept as the comment on Flyway's own table, and goes wherever that table goes.
 */
final class Migrate {

    private static final String KEPT = "SELECT obj_description(to_regclass('flyway_schema_history'), 'pg_class')";

    private final DataSource owner;
    private final String application;

    /** @param application the role that uses what the owner makes */
    Migrate(DataSource owner, String application) {
        this.owner = owner;
        this.application = application;
    }

    void run() {
        var digest = digest();
        if (!kept().equals(Optional.of(digest))) {
            migrate();
            keep(digest);
        }
    }

    private Optional<String> kept() {
        return JdbcClient.create(owner).sql(KEPT).query(String.class).optional();
    }

    private void migrate() {
        try {
            Flyway.configure()
                    .dataSource(owner)
                    .placeholders(Map.of("application", application))
                    .load()
                    .migrate();
        } catch (FlywayException trouble) {
            throw new StoreException(
                    Problem.DATABASE_UNAVAILABLE, "the database could not be brought to this version", trouble);
        }
    }

    /** PostgreSQL takes no parameter here; the digest is hexadecimal digits. */
    private void keep(String digest) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("COMMENT ON TABLE flyway_schema_history IS '" + digest + "'");
        } catch (SQLException trouble) {
            throw new StoreException(
                    Problem.DATABASE_UNAVAILABLE, "the database's version could not be noted", trouble);
        }
    }

    private String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(application.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*.sql");
            Arrays.sort(migrations, Comparator.comparing(Resource::getFilename));
            for (var migration : migrations) {
                sha.update(migration.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException | NoSuchAlgorithmException trouble) {
            throw new IllegalStateException("the program's own migrations cannot be read", trouble);
        }
    }
}
