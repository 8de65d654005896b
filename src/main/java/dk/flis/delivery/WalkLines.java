// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks through a text as a reader of CSV does, to know the physical line on which each row begins. */
final class WalkLines {

    private final char separator;
    private final Set<Long> rejected;
    private final List<Lines.Shift> shifts = new ArrayList<>();
    private final Map<Long, Long> linesOfRejected = new HashMap<>();
    private long row = -1;
    private long line = 1;
    private long shift;

    /** @param rejected where in the text, in bytes from 0, the rows begin that were not read */
    WalkLines(char separator, Set<Long> rejected) {
        this.separator = separator;
        this.rejected = Set.copyOf(rejected);
    }

    Lines through(Path text) throws IOException {
        shifts.add(new Lines.Shift(0, 0));
        try (var in = new Bytes(new BufferedInputStream(Files.newInputStream(text), 1 << 20))) {
            in.skipMark();
            while (in.peek() >= 0) {
                record(in);
            }
        }
        return new Lines(2, shifts);
    }

    /** The line of a row that was not read; 0 when the walk did not meet it. */
    long lineOfRejected(long start) {
        return linesOfRejected.getOrDefault(start, 0L);
    }

    private void record(Bytes in) throws IOException {
        var start = in.position();
        var first = line;
        var letters = oneRecord(in);
        if (letters == 0) {
            return;
        }
        if (rejected.contains(start)) {
            linesOfRejected.put(start, first);
        } else if (row >= 0) {
            var lines = first - 2 - row;
            if (lines != shift) {
                shift = lines;
                shifts.add(new Lines.Shift(row, lines));
            }
            row++;
        }
        row = Math.max(row, 0);
    }

    /** Reads to the end of a record; returns how many letters it had. */
    private long oneRecord(Bytes in) throws IOException {
        var letters = 0L;
        var quoted = false;
        var fieldStart = true;
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (!quoted && (next == '\n' || next == '\r')) {
                endLine(in, next);
                return letters;
            }
            line += next == '\n' ? 1 : 0;
            if (next == '"' && (quoted || fieldStart)) {
                quoted = !quoted || in.take('"');
            }
            fieldStart = !quoted && next == separator;
            letters++;
        }
        return letters;
    }

    private void endLine(Bytes in, int sign) throws IOException {
        if (sign == '\r') {
            in.take('\n');
        }
        line++;
    }

    /** A stream with its position and one byte of foresight. */
    private static final class Bytes implements AutoCloseable {

        private final InputStream in;
        private long position;
        private int next;

        private Bytes(InputStream in) throws IOException {
            this.in = in;
            this.next = in.read();
        }

        private int peek() {
            return next;
        }

        private long position() {
            return position;
        }

        private int read() throws IOException {
            var taken = next;
            next = in.read();
            position++;
            return taken;
        }

        private boolean take(int wanted) throws IOException {
            var there = next == wanted;
            if (there) {
                read();
            }
            return there;
        }

        private void skipMark() throws IOException {
            if (next == 0xEF) {
                read();
                read();
                read();
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
