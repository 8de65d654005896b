// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder on a small disk of its own; skipped where the test may not mount one. */
class DiskFullTest {

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
        Files.createDirectories(disk());
        mounted = run("mount", "-t", "tmpfs", "-o", "size=220m", "tmpfs", disk().toString()) == 0;
        assumeTrue(mounted, "SKIPPED: no right to mount a small disk here (needs root); disk full was not tested");
        var data = PreparedData.in(disk().resolve("data"));
        try (var world = new SmallWorld(data)) {
            world.permit(147);
            var small = file("regnskab_0147_2025-01.csv", 1);
            var large = file("regnskab_0147_2025-02.csv", 400_000);
            world.store.deliver().deliver(small, "test");
            var ballast = fill();

            assertThatThrownBy(() -> world.store.deliver().deliver(large, "test"))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            trouble -> assertThat(trouble.problem()).isEqualTo(StoreException.Problem.DISK_FULL))
                    .hasMessageContaining("make room");

            Files.delete(ballast);
            var kept = new ByteArrayOutputStream();
            world.store.archive().copy(SmallWorld.PlainRules.sha256(Files.readAllBytes(small)), kept);
            assertThat(kept.toByteArray()).isEqualTo(Files.readAllBytes(small));
            assertThat(world.sums(world.store.publications().snapshot(world.publish())))
                    .isEqualTo(Map.of("147 202501 1", "1.00"));
            world.store.takeUp().run(new ArrayList<Receipt>()::add);
            world.store.deliver().deliver(large, "test");
            assertThat(world.sums(world.store.publications().snapshot(world.publish())))
                    .hasSize(2)
                    .containsEntry("147 202502 1", "400000.00");
        }
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    /** Leaves room for a row in the database, not for the large file. */
    private Path fill() throws IOException {
        var ballast = disk().resolve("ballast");
        var room = Files.getFileStore(disk()).getUsableSpace() - (2 << 20);
        var block = new byte[1 << 20];
        try (var out = Files.newOutputStream(ballast)) {
            for (var written = 0L; written < room; written += block.length) {
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
