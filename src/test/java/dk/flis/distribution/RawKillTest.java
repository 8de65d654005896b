// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import static dk.flis.operation.DeliveringWorld.ECONOMY;
import static dk.flis.operation.DeliveringWorld.FREDERIKSBERG;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.flis.ChildProgram;
import dk.flis.access.Account;
import dk.flis.access.Grants;
import dk.flis.access.SenderName;
import dk.flis.access.UserName;
import dk.flis.access.Viewer.Right;
import dk.flis.command.Installation;
import dk.flis.distribution.RawOrder.Body;
import dk.flis.distribution.RawOrder.FileForm;
import dk.flis.distribution.RawOrder.Rhythm;
import dk.flis.distribution.RawOrder.Scope;
import dk.flis.operation.DeliveringWorld;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} while extracts are made: each that is shown is whole, each that is laid out is one that is shown, and what was
 * under way is not there at all. {@code -Dflis.test.seed=N} draws the same moments again; {@code -Dflis.kills=N} kills more
 * often.
 */
class RawKillTest {

    private static final int KILLS = Integer.getInteger("flis.kills", 2);
    private static final int ROWS = 8_000;

    @TempDir
    Path folder;

    @Test
    void showsNoExtractThatIsNotWhole() {
        assertTimeoutPreemptively(Duration.ofSeconds(140 + 20L * KILLS), this::killed);
    }

    private void killed() throws Exception {
        var given = System.getProperty("flis.test.seed", "");
        var seed = given.isBlank() ? System.nanoTime() : Long.parseLong(given);
        System.err.println("RawKillTest: seed " + seed + " (-Dflis.test.seed=" + seed + " repeats it)");
        var draw = new SplittableRandom(seed);
        var order = prepare();
        for (var kill = 0; kill < KILLS; kill++) {
            var process = start(order);
            Thread.sleep(20 + draw.nextInt(1200));
            process.destroyForcibly().waitFor();
        }
        try (var installation =
                new Installation(folder.resolve("data"), folder.resolve("catalogue"), InstantSource.system())) {
            var anna = installation
                    .accounts()
                    .find(new UserName("anna"))
                    .map(Account::viewer)
                    .orElseThrow();
            var raw = installation.rawData();
            installation.makeRawData().run(() -> {});
            var extracts = raw.extracts().toTake(anna, FREDERIKSBERG);
            assertThat(extracts).isNotEmpty();
            for (var extract : extracts) {
                var file = raw.extracts().take(anna, extract).orElseThrow();
                assertThat(OpenedPackage.sha256(Files.readAllBytes(file)))
                        .isEqualTo(extract.size().sha256());
            }
            var newest = raw.extracts().take(anna, extracts.getFirst()).orElseThrow();
            assertThat(OpenedPackage.of(newest).valid()).isEqualTo(ROWS);
            try (var laid = Files.list(folder.resolve("data/files/147/varehus-147/udtraek"))) {
                assertThat(laid.map(file -> String.valueOf(file.getFileName())))
                        .containsExactlyInAnyOrderElementsOf(
                                extracts.stream().map(Extract::fileName).collect(Collectors.toSet()));
            }
        }
    }

    private long prepare() throws IOException {
        try (var world = new DeliveringWorld(folder)) {
            world.now = Instant.now();
            world.permit(FREDERIKSBERG);
            world.deliver(
                    FREDERIKSBERG,
                    "2025-01",
                    IntStream.range(0, ROWS)
                            .mapToObj(row -> "1;%d,00;;A%d".formatted(row, row))
                            .toArray(String[]::new));
            world.publish();
            var account = new Account(
                    new UserName("anna"),
                    "Anna",
                    new Account.Role.Municipal(
                            FREDERIKSBERG, true, Grants.in(Map.of(ECONOMY.value(), Right.FULL_READ))));
            world.installation.accounts().add(account, "trappe syltetøj måge harpe", "test");
            var sender = new SenderName("varehus-147");
            world.installation
                    .keepSenders()
                    .add(DeliveringWorld.OPERATOR, FREDERIKSBERG, sender, "Varehus", Set.of(ECONOMY.value()));
            var body = new Body(
                    "Igen",
                    new Content.OfArea(ECONOMY),
                    Optional.empty(),
                    Scope.FULL,
                    FileForm.CSV,
                    LocalDate.of(2025, 1, 1),
                    Rhythm.ONCE,
                    Optional.of(sender));
            return world.installation
                    .rawData()
                    .orders()
                    .add(account.viewer(), FREDERIKSBERG, body, false)
                    .number();
        }
    }

    private Process start(long order) throws IOException {
        var process = ChildProgram.of(
                        RawKillChild.class,
                        folder.resolve("data").toString(),
                        folder.resolve("catalogue").toString(),
                        "anna",
                        Long.toString(order))
                .redirectError(folder.resolve("program.log").toFile())
                .start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("READY")) {
                return process;
            }
        }
        throw new AssertionError(Files.readString(folder.resolve("program.log")));
    }
}
