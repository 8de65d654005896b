// SPDX-License-Identifier: EUPL-1.2
package dk.flis.trino;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/** The one Trino of all tests, in a process that ends with this one. */
public final class TrinoProcess {

    private static final Path CLUSTER = Path.of("trino-it/cluster/target");
    private static final TrinoProcess ONLY = start();

    private final int port;
    private int catalogues;

    private TrinoProcess(int port) {
        this.port = port;
    }

    public static TrinoProcess get() {
        return ONLY;
    }

    private static TrinoProcess start() {
        if (Integer.getInteger("flis.trino.port") != null) {
            return new TrinoProcess(Integer.getInteger("flis.trino.port"));
        }
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx2g",
                            "-XX:+UseSerialGC",
                            // It lives for minutes: compiling well would cost more than it saves.
                            "-XX:TieredStopAtLevel=1",
                            "--add-modules=jdk.incubator.vector",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            CLUSTER.resolve("classes") + ":" + Files.readString(CLUSTER.resolve("class-path")),
                            "dk.flis.trino.Cluster")
                    .redirectError(Redirect.to(CLUSTER.resolve("trino.log").toFile()))
                    .start();
            // It says one line, and its input stays open as long as we live.
            var line = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (line != null && line.startsWith("port ")) {
                return new TrinoProcess(Integer.parseInt(line.substring(5)));
            }
            throw new IllegalStateException("Trino did not start; see " + CLUSTER.resolve("trino.log"));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /**
     * Shows Trino a warehouse as docs/operations.md says; returns the address for FLIS.
     *
     * @param database where Iceberg's JDBC catalogue is, as a role that may only read
     */
    public synchronized String catalogue(String database, String user, String password, Path facts) {
        var name = "flis_%d_%d".formatted(ProcessHandle.current().pid(), ++catalogues);
        var properties = Map.of(
                        "iceberg.catalog.type", "jdbc",
                        "iceberg.jdbc-catalog.catalog-name", "flis",
                        "iceberg.jdbc-catalog.driver-class", "org.postgresql.Driver",
                        "iceberg.jdbc-catalog.connection-url", database,
                        "iceberg.jdbc-catalog.connection-user", user,
                        "iceberg.jdbc-catalog.connection-password", password,
                        "iceberg.jdbc-catalog.default-warehouse-dir", "local:///",
                        "fs.local.enabled", "true",
                        "local.location", facts.toAbsolutePath().toString())
                .entrySet()
                .stream()
                .map(property -> "\"%s\" = '%s'".formatted(property.getKey(), property.getValue()))
                .collect(Collectors.joining(", "));
        run("CREATE CATALOG %s USING iceberg WITH (%s)".formatted(name, properties));
        return "%s/%s/facts".formatted(address(), name);
    }

    /** Without a catalogue. */
    public String address() {
        return "jdbc:trino://127.0.0.1:" + port;
    }

    private void run(String statement) {
        try (var connection = DriverManager.getConnection(address() + "?user=test");
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException trouble) {
            throw new IllegalStateException(statement, trouble);
        }
    }
}
