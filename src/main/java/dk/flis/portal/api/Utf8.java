// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Text as bytes, appended to: a hundred thousand cells are written many times faster than through a tree of objects.
 * Numbers and the words of the notation are plain ASCII; {@link #text} takes any.
 */
final class Utf8 {

    private byte[] bytes;
    private int size;

    Utf8(int expected) {
        this.bytes = new byte[Math.max(64, expected)];
    }

    @SuppressWarnings("deprecation") // the one copy without a charset's detour; every character here is ASCII
    Utf8 ascii(String word) {
        var length = word.length();
        room(length);
        word.getBytes(0, length, bytes, size);
        size += length;
        return this;
    }

    Utf8 ascii(byte[] word) {
        room(word.length);
        System.arraycopy(word, 0, bytes, size, word.length);
        size += word.length;
        return this;
    }

    Utf8 text(String any) {
        return ascii(any.getBytes(UTF_8));
    }

    /** Such as {@code ,"state":}: worked out once, appended often. */
    static byte[] word(String ascii) {
        return ascii.getBytes(ISO_8859_1);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** The pieces one after another, as one body. */
    static void write(List<Utf8> pieces, HttpServletResponse response) throws IOException {
        response.setContentLengthLong(
                pieces.stream().mapToLong(piece -> piece.size).sum());
        for (var piece : pieces) {
            response.getOutputStream().write(piece.bytes, 0, piece.size);
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, UTF_8);
    }
}
