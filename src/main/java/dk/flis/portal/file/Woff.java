// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.file;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The portal's own font as a document needs it: WOFF 1.0 is a TrueType font with each of its tables deflated. */
final class Woff {

    private static final int HEADER = 44;
    private static final int ENTRY = 20;
    private static final int PLAIN_HEADER = 12;
    private static final int PLAIN_ENTRY = 16;

    /** The table {@code GSUB}: to put one sign for f and i took a third of the time that a document takes. */
    private static final int LIGATURES = 0x47535542;

    private Woff() {}

    static byte[] toTrueType(byte[] woff) {
        var in = ByteBuffer.wrap(woff);
        if (in.getInt(0) != 0x774F4646) {
            throw new IllegalArgumentException("not a WOFF font");
        }
        var entries = IntStream.range(0, in.getShort(12))
                .map(table -> HEADER + ENTRY * table)
                .filter(entry -> in.getInt(entry) != LIGATURES)
                .toArray();
        var out = ByteBuffer.allocate(in.getInt(16) + 4 * entries.length);
        var highest = Integer.highestOneBit(entries.length);
        out.putInt(in.getInt(4)).putShort((short) entries.length).putShort((short) (highest * 16));
        out.putShort((short) Integer.numberOfTrailingZeros(highest))
                .putShort((short) ((entries.length - highest) * 16));
        var end = PLAIN_HEADER + PLAIN_ENTRY * entries.length;
        for (var table = 0; table < entries.length; table++) {
            var bytes = table(woff, in, entries[table]);
            out.put(PLAIN_HEADER + PLAIN_ENTRY * table, woff, entries[table], 4);
            out.putInt(PLAIN_HEADER + PLAIN_ENTRY * table + 4, in.getInt(entries[table] + 16));
            out.putInt(PLAIN_HEADER + PLAIN_ENTRY * table + 8, end);
            out.putInt(PLAIN_HEADER + PLAIN_ENTRY * table + 12, bytes.length);
            out.put(end, bytes);
            end += (bytes.length + 3) & ~3;
        }
        return java.util.Arrays.copyOf(out.array(), end);
    }

    private static byte[] table(byte[] woff, ByteBuffer in, int entry) {
        var offset = in.getInt(entry + 4);
        var packed = in.getInt(entry + 8);
        var whole = new byte[in.getInt(entry + 12)];
        if (packed == whole.length) {
            System.arraycopy(woff, offset, whole, 0, whole.length);
            return whole;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(woff, offset, packed);
            if (inflater.inflate(whole) != whole.length) {
                throw new IllegalArgumentException("a table of the font is shorter than it says");
            }
            return whole;
        } catch (DataFormatException broken) {
            throw new IllegalArgumentException("a table of the font cannot be read", broken);
        }
    }
}
