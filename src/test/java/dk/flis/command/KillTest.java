// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.flis.ChildProgram;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the program and of PostgreSQL, at moments drawn over receive, archive, commit and publish: what was
 * acknowledged is there byte for byte, nothing is shown half, work goes on, and in the end all is as if nothing had happened.
 * {@code -Dflis.test.seed=N} draws the same moments again; {@code -Dflis.kills=N} kills more often.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("flis.kills", 21);

    /** Enough files that the program is still at work when the last kill falls. */
    private static final int FILES = 5 * KILLS;

    @TempDir
    Path folder;

    private final Set<String> kept = new HashSet<>();
    private final Map<String, Set<String>> versions = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Set<String> found = new HashSet<>();
    private long latest;
    private long published;
    private String lastFile = "";

    @Test
    void losesNothingAndShowsNothingHalf() {
        assertTimeoutPreemptively(Duration.ofSeconds(180 + 20L * KILLS), this::killed);
    }

    private void killed() throws Exception {
        var seed = seed();
        System.err.println("KillTest: seed " + seed + " (-Dflis.test.seed=" + seed + " repeats it)");
        var draw = new SplittableRandom(seed);
        var catalogue = SmallCatalogue.in(folder.resolve("catalogue"));
        var files = files(draw);
        var data = dk.flis.store.PreparedData.in(folder.resolve("killed")).root();

        var kills = 0;
        while (kills < KILLS) {
            kills += run(
                    data, catalogue, files, List.of(new Kill(true, draw), new Kill(true, draw), new Kill(false, draw)));
        }
        run(data, catalogue, files, List.of());
        var undisturbed = new KillTest();
        undisturbed.folder = folder;
        undisturbed.versions.putAll(versions);
        undisturbed.run(
                dk.flis.store.PreparedData.in(folder.resolve("undisturbed")).root(), catalogue, files, List.of());

        assertThat(shown.get("last")).isNotEmpty().isEqualTo(undisturbed.shown.get("last"));
        assertThat(shown.get("figures")).contains("VALUE/").isEqualTo(undisturbed.shown.get("figures"));
    }

    private static long seed() {
        var given = System.getProperty("flis.test.seed", "");
        return given.isBlank() ? System.nanoTime() : Long.parseLong(given);
    }

    /** Where a kill falls: so many lines after the one before, and a moment later. */
    private static final class Kill {

        private final boolean database;
        private final int lines;
        private final long micros;

        Kill(boolean database, RandomGenerator draw) {
            this.database = database;
            this.lines = 1 + draw.nextInt(12);
            this.micros = draw.nextInt(60_000);
        }

        /** Whether something fell: there may be no server just then, for one is being started after the last kill. */
        boolean strike(Process program, Path data) throws IOException, InterruptedException {
            TimeUnit.MICROSECONDS.sleep(micros);
            if (!database) {
                return program.toHandle().destroyForcibly();
            }
            try {
                var process = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).stream()
                        .findFirst();
                return process.flatMap(number -> ProcessHandle.of(Long.parseLong(number.strip())))
                        .map(ProcessHandle::destroyForcibly)
                        .orElse(false);
            } catch (java.nio.file.NoSuchFileException between) {
                return false;
            }
        }
    }

    /** How many of the kills fell while the program was at work; the last one is of the program. */
    private int run(Path data, Path catalogue, Path files, List<Kill> kills) throws Exception {
        var log = folder.resolve("program.log");
        var program = ChildProgram.of(
                        KillChild.class, data.toString(), catalogue.toString(), files.toString(), lastFile)
                .redirectError(log.toFile())
                .start();
        var ready = false;
        var struck = 0;
        var fell = 0;
        var lines = 0;
        try (var out =
                new BufferedReader(new java.io.InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                take(line);
                ready |= line.startsWith("READY");
                if (ready && struck < kills.size() && lines++ >= kills.get(struck).lines) {
                    fell += kills.get(struck++).strike(program, data) ? 1 : 0;
                    lines = 0;
                }
            }
        }
        var code = program.waitFor();
        if (kills.isEmpty() || struck < kills.size()) {
            assertThat(code).as(() -> read(log)).isZero();
        }
        assertThat(ready).as(() -> read(log)).isTrue();
        return fell;
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** What the program said; it writes a line at once, so none is cut short. */
    private void take(String line) throws IOException {
        var words = line.split(" ", 3);
        switch (words[0]) {
            case "ACK" -> {
                assertThat(line).doesNotContain("rejected");
                lastFile = words[1];
                kept.add(sha256(Files.readAllBytes(folder.resolve("files").resolve(words[1]))));
            }
            case "PUBLISHED" -> published = Long.parseLong(words[1]);
            case "KEPT" -> found.add(words[1]);
            case "SHOWN" -> show(Long.parseLong(words[1]), words[2]);
            case "FIGURES" -> shown.put("figures", line);
            case "READY" -> {
                assertThat(found).containsAll(kept);
                assertThat(latest).isGreaterThanOrEqualTo(published);
                found.clear();
            }
            default -> assertThat(words[0]).isIn("BEGIN", "PUBLISH", "FAILED", "DONE");
        }
    }

    /** Every slice is shown as one whole version of it, and a publication never changes once it was seen. */
    private void show(long number, String state) {
        var words = List.of(state.split(" ", -1));
        assertThat(words).hasSize(Integer.parseInt(words.getFirst()) + 1);
        for (var slice : words.subList(1, words.size())) {
            var parts = slice.split("=", 2);
            assertThat(versions.get(parts[0])).contains(parts[1]);
        }
        var before = shown.put(Long.toString(number), state);
        assertThat(Optional.ofNullable(before).orElse(state)).isEqualTo(state);
        latest = number;
        shown.put("last", state);
    }

    /** Two versions of each month, of some thousand rows, so that there is time between the steps. */
    private Path files(RandomGenerator draw) throws IOException {
        var in = Files.createDirectories(folder.resolve("files"));
        for (var index = 0; index < FILES; index++) {
            var municipality = List.of(147, 259, 751).get(index % 3);
            var month = index / 3 % 20;
            var written = "%d-%02d".formatted(2024 + month / 12, month % 12 + 1);
            var begin = municipality + ";" + written + ";1;";
            var rows = 1 + draw.nextInt(2000);
            var text = new StringBuilder("kommune;maaned;dranst;beloeb\n");
            var sum = 0L;
            for (var row = 0; row < rows; row++) {
                var amount = draw.nextLong(-100_000, 1_000_000);
                sum += amount;
                text.append(begin)
                        .append(java.math.BigDecimal.valueOf(amount, 2).toPlainString())
                        .append('\n');
            }
            Files.writeString(in.resolve("%04d-regnskab_0%d_%s.csv".formatted(index, municipality, written)), text);
            versions.computeIfAbsent(municipality + "/" + written.replace("-", ""), _ -> new HashSet<>())
                    .add(rows + ":" + java.math.BigDecimal.valueOf(sum, 2).toPlainString());
        }
        return in;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
