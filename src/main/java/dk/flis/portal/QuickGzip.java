// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.apache.tomcat.util.http.parser.AcceptEncoding;
import org.springframework.http.HttpHeaders;

/**
 * One page as a gzip member (RFC 1952), of text that is compressed now and of pieces that were compressed before; the
 * library can write only what it compresses itself. Pages are made again for each reader: a fifth larger for a third of the
 * time, where the server knows the usual level only.
 */
final class QuickGzip {

    static final String NAME = "gzip";

    private static final int QUICK = 2;
    private static final int BUFFER = 8192;
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** The last block, with nothing in it. */
    private static final byte[] END = {3, 0};

    private final ByteArrayOutputStream member = new ByteArrayOutputStream();
    private final CRC32 sum = new CRC32();
    private int length;

    QuickGzip() {
        member.writeBytes(HEADER);
    }

    void add(byte[] text) {
        add(text, deflated(text, QUICK));
    }

    /** @param deflated the text as {@link #deflated} gave it, which reaches back to nothing before it */
    void add(byte[] text, byte[] deflated) {
        member.writeBytes(deflated);
        sum.update(text);
        length += text.length;
    }

    byte[] finished() {
        member.writeBytes(END);
        member.writeBytes(ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(length)
                .array());
        return member.toByteArray();
    }

    /** Compressed to whole bytes and without an end, so that more can follow. */
    static byte[] deflated(byte[] text, int level) {
        try (var deflater = new Deflater(level, true)) {
            deflater.setInput(text);
            var deflated = new ByteArrayOutputStream();
            var buffer = new byte[BUFFER];
            for (var full = true; full; ) {
                var got = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                deflated.write(buffer, 0, got);
                full = got == buffer.length;
            }
            return deflated.toByteArray();
        }
    }

    static boolean isTaken(HttpServletRequest request) throws IOException {
        for (var header : Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))) {
            for (var encoding : AcceptEncoding.parse(new StringReader(header))) {
                if (NAME.equalsIgnoreCase(encoding.getEncoding())) {
                    return encoding.getQuality() > 0;
                }
            }
        }
        return false;
    }
}
