// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import dk.flis.catalogue.Check;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Good files, mutated at random. As many as the property {@code flis.fuzz} says, or 300; from the seed of the test run, which
 * a failure names.
 */
class FuzzedFilesTest {

    private static final int USUAL = 300;

    private static final Map<String, String> GOOD =
            new TreeMap<>(Map.of("befolkning_0147_2025-03.csv", """
                    kommune;maaned;distrikt;alder;koen;antal;registrering
                    147;2025-03;;0;K;100;a
                    147;2025-03;;0;M;101;b
                    147;2025-03;;17;K;88;c
                    147;2025-03;;105;M;1;d
                    """, "regnskab_0147_2025-03.csv", """
                    kommune;maaned;bogfoeringsdato;konto;dranst;ejerforhold;gruppering;art;omkostningssted;bilag;beloeb;registrering
                    147;2025-03;2025-03-14;5.30.28;1;1;001;1.0;4711;B1;1250,50;R1
                    0147;2025-03;14-03-2025;05.30.28;1;1;;1.0;;;-0,50;R2
                    147 Frederiksberg;2025-03;;53028;1;1;;10;;"B ""2""; æøå";12;R3
                    """));

    /** The catalogue's checks may hold the file as a whole against something: their value stands in no line. */
    private static final Set<String> OF_THE_WHOLE =
            Door.SHIPPED.checks().stream().map(Check::id).collect(Collectors.toSet());

    /** What one check may allocate on its thread, DuckDB's own memory being bounded: half of what a bomb unpacks to. */
    private static final long MOST_ALLOCATED = 100L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    private Door door;

    @BeforeEach
    void open() {
        door = Door.shipped(folder);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void neitherCrashesNorTakesHalfAFileNorLosesALine() throws IOException {
        var given = Long.getLong("flis.test.seed", 1);
        var seed = new Random(given).nextLong();
        var count = Integer.getInteger("flis.fuzz", USUAL);
        var names = List.copyOf(GOOD.keySet());
        var accepted = 0;
        for (var at = 0; at < count; at++) {
            var name = names.get(at % names.size());
            var mutated = new Mutations(seed + at).of(name, String.valueOf(GOOD.get(name)));
            accepted += look(mutated, "seed %d, file %d: %s".formatted(given, at, mutated.what())) ? 1 : 0;
        }
        assertThat(accepted)
                .as("of %d, some are still good and some are not", count)
                .isBetween(1, count - 1);
    }

    /** Whether it was accepted. */
    private boolean look(Mutations.Mutated mutated, String story) throws IOException {
        Files.deleteIfExists(door.parquet());
        var file = door.file(mutated.name(), mutated.bytes());
        try {
            var before = THREADS.getCurrentThreadAllocatedBytes();
            var outcome = door.check(file);
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
                    .as(story)
                    .isLessThan(MOST_ALLOCATED);
            look(outcome, mutated.text(), story);
            return outcome instanceof Outcome.Accepted;
        } catch (RuntimeException crash) {
            throw new AssertionError(story, crash);
        } finally {
            Files.delete(file);
            assertThat(left()).as(story).isEmpty();
        }
    }

    private void look(Outcome outcome, byte[] text, String story) {
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                assertThat(accepted.checked().rows()).as(story).isEqualTo(records(text) - 1);
                assertThat(door.rows("_linje").stream().distinct()).as(story).hasSize((int)
                        accepted.checked().rows());
            }
            case Outcome.Rejected _ -> assertThat(door.parquet()).as(story).doesNotExist();
        }
        var lines = new String(text, ISO_8859_1).lines().count();
        for (var finding : Door.findings(outcome)) {
            assertThat(finding.line()).as(story + ": " + finding).isBetween(0L, lines + 1);
            assertThat(finding.value().isPresent() && finding.line() == 0 && !OF_THE_WHOLE.contains(finding.check()))
                    .as(story + ": a value stands in a line: " + finding)
                    .isFalse();
            assertThat(finding.message() + finding.advice() + finding.value().orElse(""))
                    .as(story)
                    .doesNotContainPattern("[\\p{Cntrl}&&[^\\n\\t]]");
        }
    }

    /** With the header, as another reader of CSV counts them; separators and quotes are the same bytes in every encoding. */
    private static long records(byte[] text) {
        var read = new String(text, ISO_8859_1);
        var separator = read.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        return CsvReader.builder().fieldSeparator(separator).ofCsvRecord(read).stream()
                .count();
    }

    /** What was unpacked or begun lies nowhere afterwards. */
    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !path.equals(door.parquet()))
                    .filter(path -> !path.endsWith("spill"))
                    .toList();
        }
    }
}
