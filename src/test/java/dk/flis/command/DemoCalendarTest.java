// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.reference.Month;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCalendarTest {

    private static final Instant TODAY = Instant.parse("2026-11-26T12:00:00Z");

    @TempDir
    Path folder;

    private final DemoCalendar calendar = new DemoCalendar(() -> TODAY);

    @Test
    void playsNoDayThatHasNotCome() {
        calendar.play(Instant.parse("2026-01-03T00:00:00Z"));
        assertThat(calendar.instant()).isEqualTo("2026-01-03T00:00:00Z");

        calendar.play(Instant.parse("2027-01-03T00:00:00Z"));
        assertThat(calendar.instant()).isEqualTo(TODAY);

        calendar.today();
        assertThat(calendar.instant()).isEqualTo(TODAY);
    }

    @Test
    void letsEverythingComeOnceMostInTimeAndCorrectionsAfterwards() throws IOException {
        var files = new ArrayList<Path>();
        for (var code = 101; code < 301; code++) {
            files.add(file("2025-01", "regnskab_0%d_2025-01.csv.gz".formatted(code)));
        }
        files.add(file("rettelser", "regnskab_0101_2025-01.csv.gz"));

        var batches = calendar.batches(files, folder.resolve("rettelser"), folder.resolve("attempts"));

        var sent = batches.values().stream()
                .flatMap(batch -> batch.files().stream())
                .toList();
        assertThat(sent).containsExactlyInAnyOrderElementsOf(files);
        assertThat(sent.getLast()).isEqualTo(files.getLast());
        assertThat(batches.firstKey()).isEqualTo("2025-02-03T01:14:00Z");
        assertThat(batches.values().iterator().next().files()).hasSizeBetween(190, 200);
    }

    @Test
    void sendsAFaultyAttemptThatHoldsRowsTwice() throws IOException {
        var files = new ArrayList<Path>();
        for (var code = 101; code < 801; code++) {
            files.add(file("2025-01", "regnskab_0%d_2025-01.csv.gz".formatted(code)));
        }

        var faulty = calendar.batches(files, folder.resolve("rettelser"), folder.resolve("attempts")).values().stream()
                .flatMap(batch -> batch.faulty().stream())
                .toList();

        assertThat(faulty).isNotEmpty().hasSizeLessThan(30);
        try (var in = new GZIPInputStream(Files.newInputStream(faulty.getFirst()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList())
                    .isEqualTo(List.of("a;b", "1;2", "1;2"));
        }
    }

    @Test
    void expectsTheFirstMonthAndNoneBefore() {
        var joined = DemoCalendar.joined(new Month(2025, 1));

        assertThat(joined).isBetween(Instant.parse("2025-01-29T00:00:00Z"), Instant.parse("2025-02-05T00:00:00Z"));
    }

    private Path file(String month, String name) throws IOException {
        var file = Files.createDirectories(folder.resolve(month)).resolve(name);
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
