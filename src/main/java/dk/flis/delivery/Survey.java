// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * What one look at the bytes of a text tells: its encoding, its physical lines, bytes no text has, lines too long to
 * read. Takes the bytes block by block and keeps none of them.
 */
final class Survey {

    /** A line that is longer holds no row of any dataset; DuckDB's own bound is the same. */
    static final int LONGEST_LINE = 2_000_000;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGHS = 0x8080808080808080L;
    private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer discarded = CharBuffer.allocate(1 << 16);
    private ByteBuffer pending = ByteBuffer.allocate(0);
    private long size;
    private long newlines;
    private long lineLength;
    private byte last = '\n';
    private boolean beyondAscii;
    private boolean utf8 = true;
    private OptionalLong firstNul = OptionalLong.empty();
    private OptionalLong notUtf8 = OptionalLong.empty();
    private OptionalLong tooLong = OptionalLong.empty();

    void accept(byte[] block, int length) {
        var before = newlines;
        var plain = scan(block, length);
        if (!plain || pending.hasRemaining()) {
            decode(block, length, before);
        }
        measureLine(block, length, before);
        size += length;
        last = length == 0 ? last : block[length - 1];
    }

    /** Eight bytes at a time; true when all are ASCII. */
    private boolean scan(byte[] block, int length) {
        var seen = 0L;
        var at = 0;
        for (; at + 8 <= length; at += 8) {
            var eight = (long) LONGS.get(block, at);
            seen |= eight;
            if (firstNul.isEmpty() && zeros(eight) != 0) {
                nul(block, at);
            }
            newlines += Long.bitCount(zeros(eight ^ NEWLINES));
        }
        for (; at < length; at++) {
            seen |= block[at];
            if (firstNul.isEmpty() && block[at] == 0) {
                nul(block, at);
            }
            newlines += block[at] == '\n' ? 1 : 0;
        }
        return (seen & HIGHS) == 0;
    }

    /** The high bit of each byte that is zero; exact, unlike the shorter form, which also marks a one above a zero. */
    private static long zeros(long eight) {
        return ~(((eight & ~HIGHS) + ~HIGHS) | eight | ~HIGHS);
    }

    private void nul(byte[] block, int from) {
        var line = newlines + 1;
        for (var at = from; block[at] != 0; at++) {
            line += block[at] == '\n' ? 1 : 0;
        }
        firstNul = OptionalLong.of(line);
    }

    /** A line is too long when a whole run of blocks has no line end; only the ends of a block need looking at. */
    private void measureLine(byte[] block, int length, long linesBefore) {
        if (newlines == linesBefore) {
            lineLength += length;
        } else {
            var end = length - 1;
            while (block[end] != '\n') {
                end--;
            }
            lineLength = length - 1L - end;
        }
        if (lineLength > LONGEST_LINE && tooLong.isEmpty()) {
            tooLong = OptionalLong.of(newlines + 1);
        }
    }

    private void decode(byte[] block, int length, long linesBefore) {
        if (!utf8) {
            return;
        }
        var joined = ByteBuffer.allocate(pending.remaining() + length)
                .put(pending)
                .put(block, 0, length)
                .flip();
        while (utf8 && joined.hasRemaining()) {
            var result = decoder.decode(joined, discarded, false);
            beyondAscii |= anyBeyondAscii();
            discarded.clear();
            if (result.isError()) {
                utf8 = false;
                notUtf8 = OptionalLong.of(linesBefore + linesIn(joined) + 1);
            }
            if (result.isUnderflow()) {
                break;
            }
        }
        pending = joined;
    }

    private boolean anyBeyondAscii() {
        for (var at = 0; at < discarded.position(); at++) {
            if (discarded.get(at) > 0x7F && discarded.get(at) != '\uFEFF') {
                return true;
            }
        }
        return false;
    }

    private static long linesIn(ByteBuffer read) {
        var lines = 0L;
        for (var at = 0; at < read.position(); at++) {
            lines += read.get(at) == '\n' ? 1 : 0;
        }
        return lines;
    }

    long size() {
        return size;
    }

    /** Physical lines, the last one also when no line end closes it. */
    long lines() {
        return newlines + (last == '\n' ? 0 : 1);
    }

    boolean utf8() {
        return utf8 && !pending.hasRemaining();
    }

    /** Whether letters beyond ASCII were read as UTF-8 before it turned out to be something else. */
    boolean beginsAsUtf8() {
        return beyondAscii;
    }

    /** The line of the first byte that is not UTF-8; the last line when the text ends inside a letter. */
    long lineNotUtf8() {
        return notUtf8.orElse(lines());
    }

    OptionalLong lineWithNul() {
        return firstNul;
    }

    OptionalLong lineTooLong() {
        return tooLong;
    }
}
