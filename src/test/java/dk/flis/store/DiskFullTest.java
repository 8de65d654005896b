// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.flis.reference.Month;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data folder on a small disk of its own; skipped where the test may not mount one. {@code -Dflis.full-disks=N} fills it so
 * many times, and so far each time as the seed {@code -Dflis.test.seed=N} draws.
 */
class DiskFullTest {

    private static final int TIMES = Integer.getInteger("flis.full-disks", 1);

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "-l", disk().toString());
        }
    }

    @Test
    void tellsThatTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        var data = mount(220);
        try (var world = new SmallWorld(data)) {
            world.permit(147);
            var small = file("regnskab_0147_2025-01.csv", 1);
            var large = file("regnskab_0147_2025-02.csv", 400_000);
            world.store.deliver().deliver(small, "test");
            // Room for a row in the database, not for the large file.
            var ballast = fill(2 * MEGABYTE);

            assertThatThrownBy(() -> world.store.deliver().deliver(large, "test"))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            trouble -> assertThat(trouble.problem()).isEqualTo(StoreException.Problem.DISK_FULL))
                    .hasMessageContaining("make room");

            Files.delete(ballast);
            assertKept(world, small);
            assertThat(world.sums(world.store.publications().snapshot(world.publish())))
                    .isEqualTo(Map.of("147 202501 1", "1.00"));
            world.store.takeUp().run(new ArrayList<Receipt>()::add);
            world.store.deliver().deliver(large, "test");
            assertThat(world.sums(world.store.publications().snapshot(world.publish())))
                    .hasSize(2)
                    .containsEntry("147 202502 1", "400000.00");
        }
    }

    @Test
    void losesNothingWhereverTheDiskBecomesFull() throws Exception {
        var seed = Long.getLong("flis.test.seed", 98);
        var draw = new SplittableRandom(seed);
        var data = mount(220 + 16 * TIMES);
        var files = new ArrayList<Path>();
        var sums = new TreeMap<String, String>();
        var full = 0;
        for (var time = 0; full < TIMES; time++) {
            assertThat(time).as("the disk should be full more often").isLessThan(4 * TIMES + 8);
            var month = new Month(2024, 1).plus(time);
            var rows = 20_000 + draw.nextInt(180_000);
            files.add(file("regnskab_0147_" + month + ".csv", rows));
            sums.put("147 " + month.stored() + " 1", rows + ".00");
            try (var world = new SmallWorld(data)) {
                world.permit(147);
                full += filled(world, files.getLast(), draw.nextInt(6 * MEGABYTE)) ? 1 : 0;
            }
            try (var again = new SmallWorld(data)) {
                again.store.takeUp().run(_ -> {});
                again.store.deliver().deliver(files.getLast(), "test");
                publish(again);
                var latest = again.store.publications().latest().orElseThrow();
                assertThat(again.sums(again.store.publications().snapshot(latest)))
                        .as("seed %d, time %d", seed, time)
                        .isEqualTo(sums);
                for (var file : files) {
                    assertKept(again, file);
                }
            }
        }
        System.err.println(
                "DiskFullTest: seed %d, %d of %d times the disk was full".formatted(seed, full, files.size()));
    }

    /** Hands in and publishes with so much room; whether that was too little. */
    private boolean filled(SmallWorld world, Path file, int room) throws IOException {
        var ballast = fill(room);
        try {
            world.store.deliver().deliver(file, "test");
            publish(world);
            return false;
        } catch (StoreException trouble) {
            assertThat(trouble.problem()).isEqualTo(StoreException.Problem.DISK_FULL);
            return true;
        } finally {
            Files.delete(ballast);
        }
    }

    private static void publish(SmallWorld world) {
        world.store
                .publications()
                .begin("test")
                .ifPresent(draft -> world.store.publications().finish(draft, false, "test", "mart"));
    }

    private static void assertKept(SmallWorld world, Path file) throws IOException {
        var kept = new ByteArrayOutputStream();
        world.store.archive().copy(SmallWorld.PlainRules.sha256(Files.readAllBytes(file)), kept);
        assertThat(kept.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }

    private DataFolder mount(int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(disk());
        mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", disk().toString()) == 0;
        assumeTrue(mounted, "SKIPPED: no right to mount a small disk here (needs root); disk full was not tested");
        return PreparedData.in(disk().resolve("data"));
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    private Path fill(int room) throws IOException {
        var ballast = disk().resolve("ballast");
        var block = new byte[1 << 16];
        try (var out = Files.newOutputStream(ballast)) {
            var ballastBytes = Files.getFileStore(disk()).getUsableSpace() - room;
            for (var written = 0L; written < ballastBytes; written += block.length) {
                out.write(block);
            }
        }
        return ballast;
    }

    private Path file(String name, int rows) throws IOException {
        var draw = new SplittableRandom(1);
        var text = new StringBuilder("konto;beloeb;tekst\n");
        for (var row = 0; row < rows; row++) {
            text.append("1;1.00;").append(draw.nextLong()).append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static int run(String... words) throws IOException, InterruptedException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
