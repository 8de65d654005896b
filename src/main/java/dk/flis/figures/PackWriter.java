// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One publication's new segments, appended to one file that is forced to the disk once; a segment whose bytes are those
 * of the publication before is not written again. Safe for the threads of one publication.
 */
final class PackWriter implements Segments, AutoCloseable {

    private record Placed(SegmentKey key, String sha256, long offset, long length) {}

    private final Path folder;
    private final Map<SegmentKey, Segment> previous;
    private final SortedMap<SegmentKey, Segment> kept = new TreeMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Path unfinished;
    private final FileChannel channel;
    private long end;

    PackWriter(Path folder, Map<SegmentKey, Segment> previous) {
        this.folder = folder;
        this.previous = previous;
        try {
            this.unfinished = Files.createTempFile(folder, "unfinished", null);
            this.channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
        } catch (IOException problem) {
            throw new UncheckedIOException("the mart's folder cannot be written", problem);
        }
    }

    @Override
    public void add(SegmentKey key, ByteBuffer bytes) {
        bytes.clear();
        var sha256 = Sha256.of(bytes);
        var before = previous.get(key);
        if (before != null && before.sha256().equals(sha256)) {
            keep(before);
            return;
        }
        append(key, bytes, sha256);
    }

    @Override
    public synchronized void keep(Segment segment) {
        kept.put(segment.key(), segment);
    }

    private synchronized void append(SegmentKey key, ByteBuffer bytes, String sha256) {
        placed.add(new Placed(key, sha256, end, bytes.capacity()));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // Segments begin at multiples of 8, as their long numbers like it.
            end += (bytes.capacity() + 7L) & ~7L;
            channel.position(end);
        } catch (IOException problem) {
            throw new UncheckedIOException("the mart cannot be written", problem);
        }
    }

    /** Makes everything durable and says where each segment lies. */
    synchronized SortedMap<SegmentKey, Segment> finish() {
        var segments = new TreeMap<>(kept);
        if (placed.isEmpty()) {
            return segments;
        }
        var names = new StringBuilder();
        placed.forEach(one -> names.append(one.key()).append(one.sha256()).append(one.offset()));
        var pack = Sha256.of(names.toString().getBytes(StandardCharsets.UTF_8)) + ".pack";
        try {
            channel.force(true);
            Durably.rename(unfinished, folder.resolve(pack));
        } catch (IOException problem) {
            throw new UncheckedIOException("the mart cannot be made durable", problem);
        }
        placed.forEach(
                one -> segments.put(one.key(), new Segment(one.key(), one.sha256(), pack, one.offset(), one.length())));
        return segments;
    }

    /** Leaves nothing behind of a publication that was not finished. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(unfinished);
        } catch (IOException problem) {
            throw new UncheckedIOException("the mart cannot be closed", problem);
        }
    }
}
