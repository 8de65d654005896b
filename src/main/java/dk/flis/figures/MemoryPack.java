// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.TreeMap;

/** The segments of figures that are computed to be looked at once and published never. */
final class MemoryPack implements Segments {

    private final TreeMap<SegmentKey, MemorySegment> computed = new TreeMap<>();

    @Override
    public synchronized void add(SegmentKey key, ByteBuffer bytes) {
        computed.put(key, MemorySegment.ofBuffer(bytes.clear()));
    }

    @Override
    public void keep(Segment segment) {
        throw new IllegalStateException("figures in memory have no publication before them: " + segment.key());
    }

    /** The mart of what was computed by a plan. */
    synchronized Mart mart(Plan plan) {
        var segments = new TreeMap<SegmentKey, Segment>();
        var packs = new HashMap<String, MemorySegment>();
        computed.forEach((key, bytes) -> {
            var name = "memory-" + packs.size();
            packs.put(name, bytes);
            segments.put(key, new Segment(key, "", name, 0, bytes.byteSize()));
        });
        return Mart.of(new Manifest(plan.catalogueVersion(), Manifest.kept(plan), segments), packs);
    }
}
