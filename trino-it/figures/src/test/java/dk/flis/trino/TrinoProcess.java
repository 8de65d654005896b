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
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx2g",
                            "-XX:+UseSerialGC",
                            "--add-modules=jdk.incubator.vector",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            CLUSTER.resolve("classes") + ":" + Files.readString(CLUSTER.resolve("class-path")),
                            "dk.flis.trino.Cluster")
                    .redirectError(Redirect.to(CLUSTER.resolve("trino.log").toFile()))
                    .start();
            // Its output is read to the end, or it would stand still; its input stays open as long as we live.
            var lines = process.inputReader(StandardCharsets.UTF_8);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var at = line.indexOf("port ");
                if (at >= 0) {
                    Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(_ -> {}));
                    return new TrinoProcess(Integer.parseInt(line.substring(at + 5).replaceAll("\\D.*", "")));
                }
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
        var name = "flis_" + ++catalogues;
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
        return "jdbc:trino://127.0.0.1:%d/%s/facts".formatted(port, name);
    }

    private void run(String statement) {
        try (var connection = DriverManager.getConnection("jdbc:trino://127.0.0.1:%d?user=test".formatted(port));
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException trouble) {
            throw new IllegalStateException(statement, trouble);
        }
    }
}
