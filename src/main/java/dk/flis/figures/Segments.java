// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.nio.ByteBuffer;

/** Where the segments of a publication go as they are computed; asked by several threads. */
interface Segments {

    /** The buffer is taken from its start to its capacity. */
    void add(SegmentKey key, ByteBuffer bytes);

    /** Takes over a segment of the publication before. */
    void keep(Segment segment);
}
