// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void worksAsARoleThatIsNeitherSuperuserNorOwner() {
        try (var database = open()) {
            var rights = database.client()
                    .sql(
                            "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
                    .query(Boolean.class)
                    .single();
            var owned = database.client()
                    .sql("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")
                    .query(Long.class)
                    .single();

            assertThat(rights).isFalse();
            assertThat(owned).isZero();
            assertThatThrownBy(() ->
                            database.client().sql("CREATE TABLE mine (n int)").update())
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void keepsWhatWasCommittedOverAStopAndIsGoneFromTheSystemAfterIt() throws Exception {
        PreparedData.in(folder);
        try (var database = open()) {
            grant(database);
        }

        assertThat(Postmaster.of(cluster())).isEmpty();
        try (var database = open()) {
            assertThat(granted(database)).isOne();
        }
    }

    @Test
    void startsAKilledServerAgainForTheNextConnection() throws Exception {
        PreparedData.in(folder);
        try (var database = open()) {
            grant(database);
            var killed = Postmaster.of(cluster()).orElseThrow().process();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            ProcessHandle.of(killed).ifPresent(gone -> gone.onExit().join());

            assertThat(eventually(database)).isOne();
            assertThat(Postmaster.of(cluster()).orElseThrow().process()).isNotEqualTo(killed);
        }
    }

    /** A connection that the killed server had is found broken once; the next is a new one. */
    private static long eventually(Database database) {
        for (var attempt = 0; ; attempt++) {
            try {
                return granted(database);
            } catch (org.springframework.dao.DataAccessException broken) {
                assertThat(attempt).isLessThan(3);
            }
        }
    }

    @Test
    void usesAServerThatAKilledProgramLeftRunning() throws Exception {
        var data = PreparedData.in(folder);
        var keys = Keys.in(data);
        // What `kill -9` leaves: a server, and no locks.
        try (var database = open()) {
            grant(database);
        }
        var cluster = new PostgresCluster(data.postgres(), "");
        var port = cluster.ensureRunning();
        var orphan = Postmaster.of(cluster()).orElseThrow();

        try (var database = Database.open(new DatabaseSettings.Embedded(), data, keys)) {
            assertThat(Postmaster.of(cluster())).contains(orphan);
            assertThat(orphan.port()).isEqualTo(port);
            assertThat(granted(database)).isOne();
        }
        assertThat(Postmaster.of(cluster())).isEmpty();
    }

    @Test
    void takesNoOtherProgramForTheServer() throws Exception {
        PreparedData.in(folder);
        try (var database = open()) {
            grant(database);
        }
        Files.writeString(
                cluster().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + cluster() + "\n0\n5432\n\n127.0.0.1\n1 1\nready\n");

        try (var database = open()) {
            assertThat(granted(database)).isOne();
        }
    }

    @Test
    void worksOnAServerThatSomebodyElseRunsAndOnlyAsTheRoleItIsGiven() throws Exception {
        var data = PreparedData.withoutDatabase(folder);
        try (var server = EmbeddedPostgres.open(data, Keys.in(data))) {
            new Roles(server).ensure();
            var application = login(server, Database.APPLICATION);

            try (var first = open(server, application, Optional.of(login(server, Database.OWNER)));
                    var second = open(server, application, Optional.empty())) {
                grant(first);

                assertThat(granted(second)).isOne();
                assertThat(second.client()
                                .sql("SELECT current_user")
                                .query(String.class)
                                .single())
                        .isEqualTo(Database.APPLICATION);
            }
            var wrong = new DatabaseSettings.Login(Database.APPLICATION, "forkert");
            assertThatThrownBy(() -> open(server, wrong, Optional.empty()))
                    .isInstanceOf(StoreException.class)
                    .hasStackTraceContaining("password authentication failed");
        }
    }

    private static DatabaseSettings.Login login(EmbeddedPostgres server, String role) {
        return new DatabaseSettings.Login(role, server.password(role));
    }

    private Database open(
            EmbeddedPostgres server, DatabaseSettings.Login application, Optional<DatabaseSettings.Login> owner)
            throws SQLException {
        try (var connection = server.connect(Database.OWNER, EmbeddedPostgres.DATABASE)) {
            var url = connection.getMetaData().getURL();
            var data = new DataFolder(folder);
            return Database.open(new DatabaseSettings.External(url, application, owner), data, Keys.in(data));
        }
    }

    @Test
    void keepsItsSecretsFromOthers() throws Exception {
        var keys = Keys.in(new DataFolder(folder));
        var first = keys.archive();

        var file = folder.resolve("keys/archive.key");
        assertThat(Files.getPosixFilePermissions(file.getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(keys.archive()).hasSize(32).isEqualTo(first).isNotEqualTo(keys.pseudonym());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(keys::archive).isInstanceOf(StoreException.class).hasMessageContaining("chmod 600");
    }

    private Database open() {
        var data = new DataFolder(folder);
        return Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data));
    }

    private Path cluster() {
        return folder.resolve("postgres/cluster");
    }

    private static void grant(Database database) {
        database.client()
                .sql(
                        "INSERT INTO permission (municipality, area, granted_at, granted_by) VALUES (147, 'oekonomi', now(), 'test')")
                .update();
    }

    private static long granted(Database database) {
        return database.client()
                .sql("SELECT count(*) FROM permission")
                .query(Long.class)
                .single();
    }
}
