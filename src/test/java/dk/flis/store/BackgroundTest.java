// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** As Linux tells it of a thread: proc(5), the seventeenth field after the name. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has threads of their own niceness")
class BackgroundTest {

    private static final Path THREAD = Path.of("/proc/thread-self/stat");

    private static int niceness() throws IOException {
        return niceness(THREAD);
    }

    private static int niceness(Path stat) throws IOException {
        var told = Files.readString(stat);
        return Integer.parseInt(told.substring(told.lastIndexOf(')') + 2).split(" ", -1)[16]);
    }

    @Test
    void givesWay() throws IOException {
        assertThat(Background.<Integer, IOException>made(BackgroundTest::niceness))
                .isGreaterThanOrEqualTo(10);
    }

    @Test
    void lowersNobodyElse() throws IOException {
        var before = niceness();
        Background.<Integer, IOException>made(BackgroundTest::niceness);

        assertThat(niceness()).isEqualTo(before);
    }

    @Test
    void givesWayInThreadsThatItStarts() throws Exception {
        var own = new int[1];
        Background.<Thread, IOException>made(() -> Thread.ofPlatform().start(() -> {
                    try {
                        own[0] = niceness();
                    } catch (IOException trouble) {
                        throw new AssertionError(trouble);
                    }
                }))
                .join();

        assertThat(own[0]).isGreaterThanOrEqualTo(10);
    }

    @Test
    void lowersTheSecondCompilerAndNotTheFirst() throws IOException {
        Background.secondCompiler();

        for (var thread : threads("C2 Compiler")) {
            assertThat(niceness(thread.resolve("stat"))).isGreaterThanOrEqualTo(10);
        }
        for (var thread : threads("C1 Compiler")) {
            assertThat(niceness(thread.resolve("stat"))).isEqualTo(niceness(THREAD));
        }
    }

    private static List<Path> threads(String name) throws IOException {
        try (var all = Files.list(Path.of("/proc/self/task"))) {
            return all.filter(thread -> comm(thread).startsWith(name)).toList();
        }
    }

    private static String comm(Path thread) {
        try {
            return Files.readString(thread.resolve("comm"));
        } catch (IOException gone) {
            return "";
        }
    }

    @Test
    void failsAsWhatItMakes() {
        assertThatThrownBy(() -> Background.made(() -> {
                    throw new IOException("taken");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("taken");
    }
}
