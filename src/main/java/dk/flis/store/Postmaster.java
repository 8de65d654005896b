// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server that a cluster's {@code postmaster.pid} names.
 *
 * @param ready it says that it takes connections
 */
record Postmaster(long process, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;
    private static final int ANSWER_MILLIS = 2_000;

    /** Empty when the file is not there, not whole yet, or names a process that is no PostgreSQL. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        var file = file(cluster);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        var process = Long.parseLong(lines.get(0).strip());
        var port = Integer.parseInt(lines.get(PORT_LINE).strip());
        var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
        return isPostgres(process) ? Optional.of(new Postmaster(process, port, ready)) : Optional.empty();
    }

    /**
     * A number left by a killed server may now be another program's, which would keep PostgreSQL from starting: then
     * the file is removed. A number that no process has is PostgreSQL's own business.
     */
    static void removeMistaken(Path cluster) throws IOException {
        var file = file(cluster);
        if (!Files.exists(file)) {
            return;
        }
        var first = Files.readAllLines(file).stream().findFirst().orElse("").strip();
        var process = first.matches("\\d+") ? Long.parseLong(first) : 0;
        if (ProcessHandle.of(process).isPresent() && !isPostgres(process)) {
            Files.delete(file);
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** One that was killed keeps its name until its parent has read its end: such a zombie is no server. */
    private static boolean isPostgres(long process) {
        try {
            var status = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            var end = status.lastIndexOf(')');
            var ended = "ZX".indexOf(status.charAt(end + 2)) >= 0;
            return status.substring(status.indexOf('(') + 1, end).equals("postgres") && !ended;
        } catch (IOException gone) {
            // No such process, or it ended while it was looked at.
            return false;
        }
    }

    /** A server that is being killed is still there and takes no connection. */
    boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_MILLIS);
            return ready;
        } catch (IOException silent) {
            return false;
        }
    }
}
