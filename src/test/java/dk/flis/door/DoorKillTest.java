// SPDX-License-Identifier: EUPL-1.2
package dk.flis.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.flis.ChildProgram;
import dk.flis.access.Viewer;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.command.Installation;
import dk.flis.command.SmallCatalogue;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.PreparedData;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.sshd.client.SshClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the program while a supplier delivers: what was acknowledged is accepted once, kept byte for byte and
 * counted, what was not is never taken half. {@code -Dflis.test.seed=N} draws the same moments again; {@code -Dflis.kills=N}
 * kills more often.
 */
class DoorKillTest {

    private static final int SFTP_KILLS = Integer.getInteger("flis.kills", 3);

    /** Fewer, for a portal takes seconds to start. */
    private static final int HTTP_KILLS = Integer.getInteger("flis.kills", 2);

    private static final int FILES_A_KILL = 6;

    private static final MunicipalityCode FREDERIKSBERG = new MunicipalityCode(147);

    @TempDir
    Path folder;

    /** A running program, and how to reach the door that it has open. */
    record RunningDoor(Process process, int port, String secret) {}

    /** Delivers from the given file on, until all are there or the program is shot: the first that is not there. */
    interface Supplier {
        int deliver(RunningDoor program, int from) throws IOException, InterruptedException;
    }

    @Test
    void losesNoFileThatWasPutBySftpAndTakesNoneHalf() {
        var draw = draw("SFTP");
        var files = new SentMonths(SFTP_KILLS * FILES_A_KILL);
        assertTimeoutPreemptively(patience(SFTP_KILLS), () -> {
            killed("sftp", SFTP_KILLS, files, draw, (program, from) -> put(program, files, from, draw));
            for (var at = 0; at < files.count(); at++) {
                assertThat(area().resolve(files.name(at) + WriteSlip.TEXT)).exists();
            }
        });
    }

    @Test
    void losesNoPieceThatCameByHttpAndTakesNoFileTwice() {
        var draw = draw("HTTP");
        var files = new SentMonths(HTTP_KILLS * FILES_A_KILL);
        assertTimeoutPreemptively(
                patience(HTTP_KILLS), () -> killed("http", HTTP_KILLS, files, draw, new HttpSupplier(files, draw)));
    }

    private static Duration patience(int kills) {
        return Duration.ofSeconds(180 + 30L * kills);
    }

    private static SplittableRandom draw(String door) {
        var given = System.getProperty("flis.test.seed", "");
        var seed = given.isBlank() ? System.nanoTime() : Long.parseLong(given);
        System.err.println("DoorKillTest, %s: seed %d (-Dflis.test.seed=%d repeats it)".formatted(door, seed, seed));
        return new SplittableRandom(seed);
    }

    private void killed(String door, int kills, SentMonths files, RandomGenerator draw, Supplier supplier)
            throws IOException, InterruptedException {
        var data = PreparedData.in(folder.resolve("data")).root();
        var catalogue = SmallCatalogue.in(folder.resolve("catalogue"));
        var next = 0;
        for (var kill = 0; kill < kills; kill++) {
            var program = start(data, catalogue, door);
            try (var killer = Executors.newSingleThreadScheduledExecutor()) {
                var moment = 200 + draw.nextInt(2500);
                var _ = killer.schedule(() -> program.process().destroyForcibly(), moment, TimeUnit.MILLISECONDS);
                next = supplier.deliver(program, next);
                program.process().waitFor();
            }
        }
        var last = start(data, catalogue, door);
        assertThat(supplier.deliver(last, next)).isEqualTo(files.count());
        SmallDoor.waitFor(() -> left() == 0);
        last.process().destroyForcibly().waitFor();
        try (var installation = new Installation(data, catalogue, InstantSource.system())) {
            look(installation, files);
        }
    }

    private static void look(Installation installation, SentMonths files) {
        installation.store().takeUp().run(_ -> {});
        assertThat(count(installation, "state = 'accepted'")).isEqualTo(files.count());
        assertThat(count(installation, "state NOT IN ('accepted', 'unchanged')"))
                .isZero();
        for (var at = 0; at < files.count(); at++) {
            var kept = new ByteArrayOutputStream();
            installation.store().archive().copy(sha256(files.content(at)), kept);
            assertThat(kept.toByteArray()).isEqualTo(files.content(at));
        }
        installation
                .catalogue()
                .areas()
                .forEach(area -> installation.permissions().grant(FREDERIKSBERG, area.id(), "test"));
        installation.publish().run(installation.store(), false, _ -> {});
        assertThat(figures(installation, files))
                .containsExactlyElementsOf(IntStream.range(0, files.count())
                        .mapToObj(at -> files.month(at) + " "
                                + files.sum(at).stripTrailingZeros().toPlainString())
                        .toList());
    }

    private static int count(Installation installation, String which) {
        return installation
                .database()
                .client()
                .sql("SELECT count(*) FROM delivery WHERE " + which)
                .query(Integer.class)
                .single();
    }

    private static List<String> figures(Installation installation, SentMonths files) {
        var periods = IntStream.range(0, files.count())
                .mapToObj(at -> Period.parse(files.month(at).toString()).orElseThrow())
                .toList();
        var question = new Question(
                List.of(new KeyFigureId("oko.netto")),
                List.of(new Place.OneMunicipality(FREDERIKSBERG)),
                periods,
                Prices.CURRENT);
        return installation.figures().read(new Viewer.Operator("test"), question).cells().stream()
                .map(cell -> cell.period() + " "
                        + cell.value().orElseThrow().stripTrailingZeros().toPlainString())
                .sorted()
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Puts files from the given one on, as a supplier's program does: again, until it is told that the file is there. */
    private static int put(RunningDoor program, SentMonths files, int from, RandomGenerator draw)
            throws IOException, InterruptedException {
        var client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier((_, _, _) -> true);
        client.start();
        var next = from;
        try (var session = client.connect("prisme-147", "127.0.0.1", program.port())
                .verify(Duration.ofSeconds(10))
                .getSession()) {
            session.addPasswordIdentity(program.secret());
            session.auth().verify(Duration.ofSeconds(10));
            try (var sftp = SmallDoor.sftp(session)) {
                while (next < files.count()) {
                    SmallDoor.put(sftp, files.name(next), files.content(next));
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

    private Path area() {
        return folder.resolve("data/files/147/prisme-147");
    }

    /** What the supplier put and the program has not taken. */
    private long left() {
        if (!Files.exists(area())) {
            return 0;
        }
        try (var files = Files.list(area())) {
            return files.filter(file -> file.toString().endsWith(".csv")).count();
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private RunningDoor start(Path data, Path catalogue, String door) throws IOException {
        var process = ChildProgram.of(DoorKillChild.class, data.toString(), catalogue.toString(), door)
                .redirectError(folder.resolve("program.log").toFile())
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("READY ")) {
                var words = line.split(" ", -1);
                return new RunningDoor(process, Integer.parseInt(words[1]), words[2]);
            }
        }
        throw new AssertionError(Files.readString(folder.resolve("program.log")));
    }
}
