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
import java.util.regex.Pattern;

/** The first line of a text, and how it falls apart at a separator. */
record Header(String line) {

    /** The separators that are recognised. */
    static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private static final int LONGEST = 1 << 16;
    private static final Pattern WHOLE = Pattern.compile("^\"([^\"]*)\"$");

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

    /**
     * The names between the separators, without surrounding blanks and the quotation marks around a whole name. Any other
     * quotation mark is a part of the name, which then is nobody's: by such a header DuckDB would pass over the rows as well.
     */
    List<String> names(char separator) {
        var names = new ArrayList<String>();
        var name = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            var letter = line.charAt(at);
            if (letter == separator && !quoted) {
                names.add(unquoted(name.toString()));
                name.setLength(0);
                continue;
            }
            if (letter == '"' && (quoted || name.isEmpty())) {
                quoted = !quoted;
            }
            name.append(letter);
        }
        names.add(unquoted(name.toString()));
        return names;
    }

    private static String unquoted(String name) {
        return WHOLE.matcher(name).replaceFirst("$1").strip();
    }
}
