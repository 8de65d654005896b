// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.SourceId;
import java.util.Comparator;

/**
 * What a segment holds the cells of.
 *
 * @param municipality the deliverer; of PERSONS the municipality counted; of DELIVERED 0
 * @param year of the cells' months; of PERSONS that in which the span ends; of DELIVERED 0
 */
record SegmentKey(Kind kind, SourceId source, int municipality, int year) implements Comparable<SegmentKey> {

    private static final Comparator<SegmentKey> ORDER = Comparator.comparing(SegmentKey::source)
            .thenComparing(SegmentKey::kind)
            .thenComparingInt(SegmentKey::municipality)
            .thenComparingInt(SegmentKey::year);

    enum Kind {
        DENSE,
        SPARSE,
        HISTOGRAM,
        PERSONS,
        /** Which months were delivered. */
        DELIVERED
    }

    @Override
    public int compareTo(SegmentKey other) {
        return ORDER.compare(this, other);
    }
}
