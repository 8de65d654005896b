// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.store.StoreException.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One PostgreSQL data directory and the commands on it; the turn of {@link PostgresLocks} must be held. */
final class PostgresCluster {

    private static final int TRIES = 8;

    /** Five to the second, for a minute. */
    private static final int LOOKS = 300;

    private final Path folder;
    private final Path cluster;
    private final String password;

    /** @param folder the data folder's {@code postgres} */
    PostgresCluster(Path folder, String password) {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.password = password;
    }

    /** The running server's port; starts it, and makes the cluster, when need be. */
    int ensureRunning() throws IOException {
        var running = settled();
        if (running.isPresent()) {
            return running.get().port();
        }
        var way = Unprivileged.find(folder);
        var software = PostgresBinaries.unpack(folder);
        if (!Files.isDirectory(cluster)) {
            initialise(way, software);
        }
        way.own(cluster);
        return start(way, software);
    }

    /** As {@code cluster.partial} first, so that what a killed process left half is made anew. */
    private void initialise(Unprivileged way, Path software) throws IOException {
        var draft = folder.resolve("cluster.partial");
        var secret = folder.resolve("password.partial");
        Durable.deleteTree(draft);
        Files.deleteIfExists(secret);
        Files.createDirectories(draft);
        Files.createFile(
                secret,
                java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
                        java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, password);
        way.own(secret);
        way.own(draft);
        var words = new ArrayList<String>();
        words.add(software.resolve("bin/initdb").toString());
        words.addAll(List.of("-D", draft.toString(), "-U", "postgres", "--pwfile=" + secret, "-A", "scram-sha-256"));
        words.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        words.addAll(List.of("--data-checksums", "--no-instructions"));
        var said = run(way, words);
        Files.delete(secret);
        if (said.code() != 0) {
            throw failure("PostgreSQL could not make its data directory: " + said.text());
        }
        Durable.publish(draft, cluster);
    }

    /** Several times: the port may be taken in between, and a killed server's helpers need a moment to end. */
    private int start(Unprivileged way, Path software) throws IOException {
        var said = "";
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            Postmaster.removeMistaken(cluster);
            var port = freePort();
            var options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
            var log = folder.resolve("postgres.log");
            var result = pgCtl(way, software, "-l", log.toString(), "-o", options, "start");
            var running = settled();
            if (running.isPresent()) {
                return running.get().port();
            }
            said = result.text() + lastLines(log);
            pause(attempt);
        }
        throw failure("PostgreSQL did not start: " + said);
    }

    /** A server that a killed program left may still be recovering, or dying: on a busy machine either takes a while. */
    private Optional<Postmaster> settled() throws IOException {
        for (var look = 0; look < LOOKS; look++) {
            var running = Postmaster.of(cluster);
            if (running.isEmpty() || running.get().answers()) {
                return running;
            }
            pause(2);
        }
        return Optional.empty();
    }

    void stop() throws IOException {
        if (Postmaster.of(cluster).isEmpty()) {
            return;
        }
        var said = pgCtl(Unprivileged.find(folder), PostgresBinaries.unpack(folder), "-m", "fast", "stop");
        if (said.code() != 0 && Postmaster.of(cluster).isPresent()) {
            throw failure("PostgreSQL did not stop: " + said.text());
        }
    }

    private Said pgCtl(Unprivileged way, Path software, String... words) throws IOException {
        var all = new ArrayList<String>();
        all.add(software.resolve("bin/pg_ctl").toString());
        all.addAll(List.of("-D", cluster.toString(), "-w", "-t", "120"));
        all.addAll(List.of(words));
        return run(way, all);
    }

    /** @param text what it printed */
    private record Said(int code, String text) {}

    /** Into a file, not a pipe: the server inherits the output and would keep a pipe open. */
    private Said run(Unprivileged way, List<String> words) throws IOException {
        var output = Files.createTempFile(folder, "said-", ".txt");
        try {
            var process = new ProcessBuilder(way.command(words))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Said(process.waitFor(), Files.readString(output).strip());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw failure("interrupted while waiting for PostgreSQL");
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String lastLines(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        var lines = Files.readAllLines(log);
        return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(100L * attempt);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw failure("interrupted while starting PostgreSQL");
        }
    }

    private static StoreException failure(String message) {
        return new StoreException(Problem.DATABASE_UNAVAILABLE, message);
    }
}
