// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.reference.Month;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which months of a source are there, municipality by municipality: what is not here is missing, not nil.
 *
 * <p>As bytes, little-endian: int rows, then for each: int municipality, int index of the first month, int months, and
 * a byte for each month (0 missing, 1 partial, 2 full), padded to 4.
 */
final class DeliveredMonths {

    /** How much of a month is there. */
    enum Extent {
        MISSING,
        /** A derived month of which something that it reads had not been delivered. */
        PARTIAL,
        FULL
    }

    private final Map<Integer, TreeMap<Integer, Extent>> byMunicipality = new HashMap<>();

    static DeliveredMonths read(MemorySegment bytes) {
        var delivered = new DeliveredMonths();
        var buffer = bytes.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        var rows = buffer.getInt();
        for (var row = 0; row < rows; row++) {
            var municipality = buffer.getInt();
            var first = buffer.getInt();
            var months = buffer.getInt();
            for (var i = 0; i < months; i++) {
                delivered.put(municipality, first + i, extent(buffer.get()));
            }
            buffer.position(buffer.position() + (4 - months % 4) % 4);
        }
        return delivered;
    }

    static DeliveredMonths read(ByteBuffer bytes) {
        return read(MemorySegment.ofBuffer(bytes));
    }

    ByteBuffer bytes() {
        var rows = new TreeMap<>(byMunicipality);
        rows.values().removeIf(TreeMap::isEmpty);
        var size =
                rows.values().stream().mapToInt(months -> 12 + padded(months)).sum();
        var buffer = ByteBuffer.allocate(4 + size).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(rows.size());
        rows.forEach((municipality, months) -> {
            var length = length(months);
            buffer.putInt(municipality).putInt(months.firstKey()).putInt(length);
            for (var i = 0; i < length; i++) {
                buffer.put(written(extent(municipality, months.firstKey() + i)));
            }
            buffer.position(buffer.position() + padded(months) - length);
        });
        return buffer.rewind();
    }

    /** Later words overrule earlier ones. */
    void put(int municipality, int month, Extent extent) {
        if (extent != Extent.MISSING) {
            byMunicipality.computeIfAbsent(municipality, _ -> new TreeMap<>()).put(month, extent);
        }
    }

    Extent extent(int municipality, int month) {
        var months = byMunicipality.get(municipality);
        return months == null ? Extent.MISSING : months.getOrDefault(month, Extent.MISSING);
    }

    /** The latest month there, at or before that one. */
    Optional<Integer> latest(int municipality, int month) {
        return Optional.ofNullable(byMunicipality.get(municipality))
                .flatMap(months -> Optional.ofNullable(months.floorKey(month)));
    }

    SortedSet<Integer> municipalities() {
        return new TreeSet<>(byMunicipality.keySet());
    }

    SortedMap<Integer, Extent> months(int municipality) {
        return Collections.unmodifiableSortedMap(byMunicipality.getOrDefault(municipality, new TreeMap<>()));
    }

    /** Indices of all months that any municipality has. */
    SortedSet<Integer> allMonths() {
        var months = new TreeSet<Integer>();
        byMunicipality.values().forEach(own -> months.addAll(own.keySet()));
        return months;
    }

    SortedSet<Integer> years() {
        var years = new TreeSet<Integer>();
        allMonths().forEach(month -> years.add(Month.ofIndex(month).year()));
        return years;
    }

    private static byte written(Extent extent) {
        return switch (extent) {
            case MISSING -> 0;
            case PARTIAL -> 1;
            case FULL -> 2;
        };
    }

    private static Extent extent(byte written) {
        return written == 2 ? Extent.FULL : written == 1 ? Extent.PARTIAL : Extent.MISSING;
    }

    private static int length(SortedMap<Integer, Extent> months) {
        return months.lastKey() - months.firstKey() + 1;
    }

    private static int padded(SortedMap<Integer, Extent> months) {
        return (length(months) + 3) & ~3;
    }
}
