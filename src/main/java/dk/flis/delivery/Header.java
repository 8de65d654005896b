// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The first line of a text, and how it falls apart at a separator. */
record Header(String line) {

    /** The separators that are recognised. */
    static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private static final int LONGEST = 1 << 16;

    static Header of(Path text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new BufferedInputStream(Files.newInputStream(text))) {
            for (var next = in.read(); next >= 0 && next != '\n' && next != '\r'; next = in.read()) {
                if (bytes.size() == LONGEST) {
                    break;
                }
                bytes.write(next);
            }
        }
        var line = bytes.toString(StandardCharsets.UTF_8);
        return new Header(line.startsWith("\uFEFF") ? line.substring(1) : line);
    }

    /** The names between the separators, without quotation marks and surrounding blanks. */
    List<String> names(char separator) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            var letter = line.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == separator && !quoted) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(letter);
            }
        }
        names.add(name.toString().strip());
        return names;
    }
}
