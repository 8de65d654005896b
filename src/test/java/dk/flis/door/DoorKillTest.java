// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.ChildProgram;
import dk.flis.command.Installation;
import dk.flis.command.SmallCatalogue;
import dk.flis.store.PreparedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.sshd.client.SshClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the program while a supplier puts files: what was acknowledged is accepted once and has its receipt, what
 * was not is never taken half. {@code -Dflis.test.seed=N} draws the same moments again.
 */
class DoorKillTest {

    private static final int KILLS = 6;
    private static final int FILES = 36;

    @TempDir
    Path folder;

    /** A running program, and how to reach it. */
    private record Program(Process process, int port, String password) {}

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES)
    void losesNoFileThatWasAcknowledgedAndTakesNoneHalf() throws Exception {
        var given = System.getProperty("flis.test.seed", "");
        var seed = given.isBlank() ? System.nanoTime() : Long.parseLong(given);
        System.err.println("DoorKillTest: seed " + seed + " (-Dflis.test.seed=" + seed + " repeats it)");
        var draw = new SplittableRandom(seed);
        var data = PreparedData.in(folder.resolve("data")).root();
        var catalogue = SmallCatalogue.in(folder.resolve("catalogue"));

        var next = 0;
        for (var kill = 0; kill < KILLS; kill++) {
            var program = start(data, catalogue);
            try (var killer = Executors.newSingleThreadScheduledExecutor()) {
                var moment = 200 + draw.nextInt(2500);
                var _ = killer.schedule(() -> program.process().destroyForcibly(), moment, TimeUnit.MILLISECONDS);
                next = put(program, next, draw);
                program.process().waitFor();
            }
        }
        var last = start(data, catalogue);
        next = put(last, next, draw);
        assertThat(next).isEqualTo(FILES);
        var area = data.resolve("files/147/prisme-147");
        SmallDoor.waitFor(() -> left(area) == 0);
        last.process().destroyForcibly().waitFor();

        try (var installation = new Installation(data, catalogue, InstantSource.system())) {
            var accepted = installation
                    .database()
                    .client()
                    .sql("SELECT count(*) FROM delivery WHERE state = 'accepted'")
                    .query(Integer.class)
                    .single();
            var others = installation
                    .database()
                    .client()
                    .sql("SELECT count(*) FROM delivery WHERE state NOT IN ('accepted', 'unchanged')")
                    .query(Integer.class)
                    .single();
            assertThat(accepted).isEqualTo(FILES);
            assertThat(others).isZero();
        }
        for (var at = 0; at < FILES; at++) {
            assertThat(area.resolve(name(at) + WriteSlip.TEXT)).exists();
        }
    }

    /** Puts files from the given one on, as a supplier's program does: again, until it is told that the file is there. */
    private static int put(Program program, int from, RandomGenerator draw) throws IOException, InterruptedException {
        var client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier((_, _, _) -> true);
        client.start();
        var next = from;
        try (var session = client.connect("prisme-147", "127.0.0.1", program.port())
                .verify(Duration.ofSeconds(10))
                .getSession()) {
            session.addPasswordIdentity(program.password());
            session.auth().verify(Duration.ofSeconds(10));
            try (var sftp = SmallDoor.sftp(session)) {
                while (next < FILES) {
                    SmallDoor.put(sftp, name(next), content(next));
                    next++;
                    SmallDoor.pause(draw.nextInt(150));
                }
            }
        } catch (IOException | IllegalStateException killed) {
            // It was shot, which is what this is about: a file that was not acknowledged comes again.
            if (!program.process().waitFor(5, TimeUnit.SECONDS)) {
                throw killed;
            }
        } finally {
            client.stop();
        }
        return next;
    }

    private static String name(int at) {
        return "regnskab_0147_%s.csv".formatted(month(at));
    }

    private static String month(int at) {
        return "%d-%02d".formatted(2020 + at / 12, at % 12 + 1);
    }

    private static byte[] content(int at) {
        var text = new StringBuilder("kommune;maaned;dranst;beloeb\n");
        for (var row = 0; row < 3000; row++) {
            text.append("147;").append(month(at)).append(";1;").append(row).append(",50\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    private static long left(Path area) {
        try (var files = Files.list(area)) {
            return files.filter(file -> file.toString().endsWith(".csv")).count();
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private Program start(Path data, Path catalogue) throws IOException {
        var process = ChildProgram.of(DoorKillChild.class, data.toString(), catalogue.toString())
                .redirectError(folder.resolve("program.log").toFile())
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("READY ")) {
                var words = line.split(" ", -1);
                return new Program(process, Integer.parseInt(words[1]), words[2]);
            }
        }
        throw new AssertionError(Files.readString(folder.resolve("program.log")));
    }
}
