// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.reference.Month;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * When the demo country's deliveries come: most at night early in the next month, a few too late, some of these after a
 * first attempt that holds rows twice, and corrections two months on. A delivery's fate is that of its name, always the
 * same.
 */
final class DemoCalendar implements InstantSource {

    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final Pattern MONTH = Pattern.compile(".*_(\\d{4}-\\d{2})\\.csv\\.gz");

    /** Of so many one is late; of so many late ones, one was sent with faults first. */
    private static final int LATE = 70;

    private static final int FAULTY = 2;

    private static final int USUAL_DAY = 3;
    private static final int FAULTY_DAY = 9;
    private static final int LATE_DAY = 23;

    /** Rows that a faulty attempt holds twice. */
    private static final int TWICE = 40;

    private final InstantSource real;
    private volatile Instant now = Instant.EPOCH;

    DemoCalendar(InstantSource real) {
        this.real = real;
    }

    /** The day that is played; the real one from {@link #today} on. */
    @Override
    public Instant instant() {
        return now.equals(Instant.EPOCH) ? real.instant() : now;
    }

    /** Never later than it is. */
    void play(Instant moment) {
        var latest = real.instant();
        now = moment.isBefore(latest) ? moment : latest;
    }

    void today() {
        now = Instant.EPOCH;
    }

    /** What comes at a moment; what is expected to be rejected apart. */
    record Batch(List<Path> files, List<Path> faulty) {}

    /**
     * Oldest first.
     *
     * @param corrections the folder of what takes an earlier file's place
     * @param attempts where faulty attempts are written
     */
    SortedMap<Instant, Batch> batches(List<Path> files, Path corrections, Path attempts) throws IOException {
        Files.createDirectories(attempts);
        var batches = new TreeMap<Instant, Batch>();
        for (var file : files) {
            var name = String.valueOf(file.getFileName());
            var month = month(name);
            if (file.startsWith(corrections)) {
                batch(batches, night(month.plus(2), LATE_DAY)).files().add(file);
                continue;
            }
            var fate = Math.floorMod(name.hashCode(), LATE * FAULTY);
            batch(batches, night(month.plus(1), fate % LATE == 0 ? LATE_DAY : USUAL_DAY))
                    .files()
                    .add(file);
            if (fate == 0) {
                batch(batches, night(month.plus(1), FAULTY_DAY)).faulty().add(twice(file, attempts.resolve(name)));
            }
        }
        return batches;
    }

    private static Batch batch(SortedMap<Instant, Batch> batches, Instant at) {
        return batches.computeIfAbsent(at, _ -> new Batch(new ArrayList<>(), new ArrayList<>()));
    }

    private static Instant night(Month month, int day) {
        return month.yearMonth()
                .atDay(day)
                .atTime(LocalTime.of(2, 14))
                .atZone(COPENHAGEN)
                .toInstant();
    }

    private static Month month(String name) {
        var match = MONTH.matcher(name);
        return Month.parse(match.matches() ? match.group(1) : "")
                .orElseThrow(() -> new IllegalStateException("'" + name + "' names no month"));
    }

    /** When the municipalities joined, so that the first month is the first that is expected of them. */
    static Instant joined(Month first) {
        return night(first.plus(1), 1);
    }

    /** When the last March began that lies before the end, or in it. */
    static Instant spring(Month last) {
        return night(new Month(last.plus(-2).year(), 3), 1);
    }

    private static Path twice(Path file, Path attempt) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
                var out = new PrintWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(attempt)), StandardCharsets.UTF_8))) {
            var lines = in.lines().toList();
            lines.forEach(out::println);
            lines.stream().skip(1).limit(TWICE).forEach(out::println);
        }
        return attempt;
    }
}
