// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Sparse cells as bytes: names of institutions, then keys in ascending order, then for each key what it holds.
 *
 * <p>Layout, little-endian: int names, int cells, int bytes of names, int width; names as (int length, UTF-8), padded to
 * 8; long keys[cells]; long numbers[cells × width]. Width 1 holds an amount, width 2 a histogram's value and count.
 */
final class SparseSegment {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int HEADER = 16;

    private final MemorySegment bytes;
    private final int cells;
    private final int width;
    private final long keys;
    private final List<String> names;

    SparseSegment(MemorySegment bytes) {
        this.bytes = bytes;
        this.cells = bytes.get(INT, 4);
        this.width = bytes.get(INT, 12);
        this.keys = padded(HEADER + bytes.get(INT, 8));
        this.names = readNames(bytes.get(INT, 0));
    }

    /** @param numbers as many for each key as the width */
    static ByteBuffer write(List<String> names, long[] keys, long[] numbers, int width) {
        var texts = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toList();
        var textBytes = texts.stream().mapToInt(text -> 4 + text.length).sum();
        var size = padded(HEADER + textBytes) + 8L * keys.length + 8L * numbers.length;
        var buffer = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(names.size()).putInt(keys.length).putInt(textBytes).putInt(width);
        texts.forEach(text -> buffer.putInt(text.length).put(text));
        buffer.position((int) padded(HEADER + textBytes));
        var longs = buffer.asLongBuffer();
        longs.put(keys).put(numbers);
        return buffer.rewind();
    }

    List<String> names() {
        return names;
    }

    OptionalInt place(String institution) {
        var found = java.util.Collections.binarySearch(names, institution);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(CellKey.FIRST_INSTITUTION + found);
    }

    int size() {
        return cells;
    }

    long key(int cell) {
        return bytes.get(LONG, keys + 8L * cell);
    }

    /** The cell's amount, or a histogram's value (0) and count (1). */
    long number(int cell, int which) {
        return bytes.get(LONG, keys + 8L * cells + 8L * ((long) cell * width + which));
    }

    /** The first cell whose key is not below that one; {@link #size} when there is none. */
    int from(long key) {
        var low = 0;
        var high = cells;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (key(middle) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** 0 when there is no such cell. */
    long amount(long key) {
        var cell = from(key);
        return cell < cells && key(cell) == key ? number(cell, 0) : 0;
    }

    private List<String> readNames(int count) {
        var read = new ArrayList<String>(count);
        long at = HEADER;
        for (var i = 0; i < count; i++) {
            var text = new byte[bytes.get(INT, at)];
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at + 4, text, 0, text.length);
            read.add(new String(text, StandardCharsets.UTF_8));
            at += 4 + text.length;
        }
        return read;
    }

    private static long padded(long size) {
        return (size + 7) & ~7L;
    }
}
