// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.SourceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A publication's figures: which series are kept, in which order, and where each segment lies.
 *
 * <p>Text, one line each: {@code series source form scale fingerprint} and {@code segment kind source municipality year
 * sha256 pack offset length}. The file is named by the SHA-256 of its text.
 */
record Manifest(String catalogue, Map<SourceId, List<Kept>> series, SortedMap<SegmentKey, Segment> segments) {

    /** Moves when the layout of segments or the written form of a series changes. */
    static final String FORMAT = "flis-mart 1";

    Manifest {
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        segments = Collections.unmodifiableSortedMap(new TreeMap<>(segments));
    }

    /** A series as that publication kept it. */
    record Kept(Form form, int scale, String fingerprint) {}

    static Map<SourceId, List<Kept>> kept(Plan plan) {
        var kept = new LinkedHashMap<SourceId, List<Kept>>();
        plan.sources()
                .forEach((id, source) -> kept.put(
                        id,
                        source.series().stream()
                                .map(series -> new Kept(series.form(), series.scale(), series.fingerprint()))
                                .toList()));
        return kept;
    }

    String text() {
        var text = new StringBuilder(FORMAT)
                .append('\n')
                .append("catalogue ")
                .append(catalogue)
                .append('\n');
        series.forEach((source, kept) ->
                kept.forEach(one -> line(text, "series", source, one.form(), one.scale(), one.fingerprint())));
        segments.forEach((key, segment) -> line(
                text,
                "segment",
                key.kind(),
                key.source(),
                key.municipality(),
                key.year(),
                segment.sha256(),
                segment.pack(),
                segment.offset(),
                segment.length()));
        return text.toString();
    }

    private static void line(StringBuilder text, Object... words) {
        for (var i = 0; i < words.length; i++) {
            text.append(i == 0 ? "" : " ").append(words[i]);
        }
        text.append('\n');
    }

    /** Makes it durable and returns its name. */
    String write(Path folder) {
        var text = text().getBytes(StandardCharsets.UTF_8);
        var name = Sha256.of(text) + ".manifest";
        Durably.write(folder.resolve(name), text);
        return name;
    }

    /** Whether it is there and of this program's format. */
    static boolean readable(Path folder, String name) {
        try (var lines = Files.lines(folder.resolve(name))) {
            return lines.findFirst().filter(FORMAT::equals).isPresent();
        } catch (IOException lost) {
            return false;
        }
    }

    static Manifest read(Path folder, String name) {
        try {
            return parse(Files.readAllLines(folder.resolve(name)), name);
        } catch (IOException problem) {
            throw new UncheckedIOException("the mart's manifest '%s' cannot be read".formatted(name), problem);
        }
    }

    private static Manifest parse(List<String> lines, String name) {
        if (lines.size() < 2 || !lines.getFirst().equals(FORMAT)) {
            throw new FiguresException(
                    FiguresException.Problem.MART_LOST,
                    "the mart's manifest '%s' is not of the format '%s'; publish again".formatted(name, FORMAT));
        }
        var series = new LinkedHashMap<SourceId, List<Kept>>();
        var segments = new TreeMap<SegmentKey, Segment>();
        for (var line : lines.subList(2, lines.size())) {
            var words = line.split(" ", -1);
            if (words[0].equals("series")) {
                series.computeIfAbsent(new SourceId(words[1]), _ -> new ArrayList<>())
                        .add(new Kept(Form.valueOf(words[2]), Integer.parseInt(words[3]), words[4]));
            } else {
                var segment = segment(words);
                segments.put(segment.key(), segment);
            }
        }
        return new Manifest(lines.get(1).substring("catalogue ".length()), series, segments);
    }

    private static Segment segment(String[] words) {
        var key = new SegmentKey(
                SegmentKey.Kind.valueOf(words[1]),
                new SourceId(words[2]),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]));
        return new Segment(key, words[5], words[6], Long.parseLong(words[7]), Long.parseLong(words[8]));
    }
}
