// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of CSV lines on their way out; writes numbers without making objects, for a full country has 60 million lines. */
public final class LineBuffer {

    private static final int ROOM = 1 << 16;
    private static final int LONGEST = 512;

    private final byte[] bytes = new byte[ROOM + LONGEST];
    private final byte[] digits = new byte[20];
    private final byte decimalSign;
    private final OutputStream out;
    private int length;

    LineBuffer(OutputStream out, char decimalSign) {
        this.out = out;
        this.decimalSign = (byte) decimalSign;
    }

    public void text(byte[] value) {
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    public void text(String value) {
        text(value.getBytes(StandardCharsets.UTF_8));
    }

    public void separator() {
        bytes[length++] = ';';
    }

    void endLine() throws IOException {
        bytes[length - 1] = '\n';
        if (length >= ROOM) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    public void whole(long value) {
        padded(value, 1);
    }

    /** At least so many digits, zeros in front. */
    public void padded(long value, int least) {
        var rest = value;
        if (rest < 0) {
            bytes[length++] = '-';
            rest = -rest;
        }
        var at = digits.length;
        Arrays.fill(digits, (byte) '0');
        while (rest > 0) {
            digits[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        at = Math.min(at, digits.length - least);
        System.arraycopy(digits, at, bytes, length, digits.length - at);
        length += digits.length - at;
    }

    /** A number without sign, with so many decimals, from so many times itself. */
    public void decimal(long unscaled, int decimals) {
        var one = 1L;
        for (var digit = 0; digit < decimals; digit++) {
            one *= 10;
        }
        padded(unscaled / one, 1);
        bytes[length++] = decimalSign;
        padded(unscaled % one, decimals);
    }

    /** Kroner with two decimals, from øre. */
    public void kroner(long oere) {
        if (oere < 0) {
            bytes[length++] = '-';
        }
        var positive = Math.abs(oere);
        padded(positive / 100, 1);
        bytes[length++] = decimalSign;
        padded(positive % 100, 2);
    }
}
