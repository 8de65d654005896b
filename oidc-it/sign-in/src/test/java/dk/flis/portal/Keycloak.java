// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A Keycloak on this machine's loopback, with the realm of {@code realm.json}. */
final class Keycloak implements AutoCloseable {

    private static final Path HOME = Path.of("oidc-it/sign-in/target/keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param flis the address that it sends users back to; {@code log} where it writes */
    static Keycloak start(int port, String flis, Path log) throws IOException, InterruptedException {
        var home = home();
        var realm = home.resolve("data/import/realm.json");
        Files.createDirectories(realm.getParent());
        Files.writeString(realm, realm().replace("@FLIS@", flis));
        var builder = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "-Xmx700m -XX:TieredStopAtLevel=1");
        var keycloak = new Keycloak(builder.start(), port);
        try {
            keycloak.await(log);
        } catch (IllegalStateException | InterruptedException trouble) {
            keycloak.close();
            throw trouble;
        }
        return keycloak;
    }

    String issuer() {
        return "http://localhost:%d/realms/kommune".formatted(port);
    }

    private void await(Path log) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("Keycloak did not start; see " + log);
            }
            Thread.sleep(500);
        }
    }

    private boolean answers() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .timeout(Duration.ofSeconds(20))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path home() throws IOException {
        try (var folders = Files.list(HOME)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private static String realm() {
        try (var stream = Keycloak.class.getResourceAsStream("/realm.json")) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the script started as well. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
