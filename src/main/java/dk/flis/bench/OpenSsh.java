// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * OpenSSH's own client, as most suppliers have it.
 *
 * @param port of the SFTP door on this machine
 */
public record OpenSsh(int port) {

    /** Whether this machine has it. */
    public static boolean isInstalled() {
        return has("sftp") && has("ssh-keygen") && has("nice");
    }

    private static boolean has(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(in -> Files.isExecutable(Path.of(in, program)));
    }

    /** The public half's line; the private one lies in the file. */
    static String makeKey(Path file) throws IOException, InterruptedException {
        run("", List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "bench", "-f", file.toString()));
        return Files.readString(file.resolveSibling(file.getFileName() + ".pub"));
    }

    /** Puts each file, then its note, in one session; gives way to the server, for suppliers' machines are elsewhere. */
    void put(String account, Path key, List<Sending> files) throws IOException, InterruptedException {
        var batch = files.stream()
                .map(file -> "put %s\nput %s\n".formatted(file.file(), file.note()))
                .collect(Collectors.joining());
        run(
                batch,
                List.of(
                        "nice",
                        "-n",
                        "19",
                        "sftp",
                        "-q",
                        "-b",
                        "-",
                        "-F",
                        "/dev/null",
                        "-P",
                        Integer.toString(port),
                        "-i",
                        key.toString(),
                        "-oIdentitiesOnly=yes",
                        "-oStrictHostKeyChecking=no",
                        "-oUserKnownHostsFile=/dev/null",
                        account + "@127.0.0.1"));
    }

    private static void run(String input, List<String> words) throws IOException, InterruptedException {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("%s ended with %d: %s".formatted(words.getFirst(), process.exitValue(), said));
        }
    }
}
