// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.SourceId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The cells of a few municipalities while their rows are scanned; one thread. */
final class BatchCells {

    /** Codes of municipalities are below this. */
    private static final int CODES = 1000;

    private final SourceId source;
    private final int dense;
    /** Municipality to its years from {@link #firstYear} on; the hot path. */
    private final long[][][] byMunicipality = new long[CODES][][];

    private final int firstYear;
    private final int years;
    private final Map<SegmentKey, SparseCells> sparse = new HashMap<>();

    BatchCells(SourceId source, int dense, int firstYear, int lastYear) {
        this.source = source;
        this.dense = dense;
        this.firstYear = firstYear;
        this.years = lastYear - firstYear + 1;
    }

    /** The dense cells of a municipality's year: month 0–11 × series. */
    long[] dense(int municipality, int year) {
        var ofMunicipality = byMunicipality[municipality];
        if (ofMunicipality == null) {
            ofMunicipality = new long[years][];
            byMunicipality[municipality] = ofMunicipality;
        }
        var cells = ofMunicipality[year - firstYear];
        if (cells == null) {
            cells = new long[12 * dense];
            ofMunicipality[year - firstYear] = cells;
        }
        return cells;
    }

    SparseCells sparse(SegmentKey.Kind kind, int municipality, int year) {
        return sparse.computeIfAbsent(new SegmentKey(kind, source, municipality, year), _ -> new SparseCells());
    }

    /** As bytes; a segment without a cell is left out. */
    SortedMap<SegmentKey, Supplier<ByteBuffer>> segments() {
        var segments = new TreeMap<SegmentKey, Supplier<ByteBuffer>>();
        for (var municipality = 0; municipality < CODES; municipality++) {
            for (var year = 0; byMunicipality[municipality] != null && year < years; year++) {
                var cells = byMunicipality[municipality][year];
                if (cells != null) {
                    var key = new SegmentKey(SegmentKey.Kind.DENSE, source, municipality, firstYear + year);
                    segments.put(key, () -> bytes(cells));
                }
            }
        }
        sparse.forEach((key, cells) -> segments.put(key, cells::bytes));
        return segments;
    }

    private static ByteBuffer bytes(long[] cells) {
        var buffer = ByteBuffer.allocate(8 * cells.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asLongBuffer().put(cells);
        return buffer;
    }
}
