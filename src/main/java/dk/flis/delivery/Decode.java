// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text to UTF-8. What is not UTF-8 is read as Windows-1252, of which ISO-8859-1 is a part as far as letters go; a file
 * that is UTF-8 in one place and not in another is damaged and never guessed at.
 */
final class Decode {

    private static final int BLOCK = 1 << 18;

    /** What Windows-1252 makes of the bytes 80 to 9F; the five it leaves open are shown by U+FFFD. */
    private static final String WINDOWS = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    private final PrivateFolder folder;
    private final Findings findings;

    Decode(PrivateFolder folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** A text that can be read as UTF-8, or a finding. */
    Optional<Path> utf8(Content content) throws IOException {
        var survey = content.survey();
        survey.lineTooLong().ifPresent(line -> findings.error(Place.line(line), Faults.LONG_LINE));
        survey.lineWithNul().ifPresent(line -> findings.error(Place.line(line), Faults.NUL));
        if (findings.rejected()) {
            return Optional.empty();
        }
        if (survey.utf8()) {
            return Optional.of(content.path());
        }
        if (survey.beginsAsUtf8()) {
            findings.error(Place.line(survey.lineNotUtf8()), Faults.MIXED_ENCODING);
            return Optional.empty();
        }
        return windows(content.path());
    }

    private Optional<Path> windows(Path text) throws IOException {
        var decoded = folder.file("levering-utf8.csv");
        var line = 1L;
        try (var in = Files.newInputStream(text);
                var out = Files.newBufferedWriter(decoded, StandardCharsets.UTF_8)) {
            for (var block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
                for (var unsigned : block) {
                    var letter = letter(unsigned & 0xFF);
                    if (letter == '\uFFFD') {
                        findings.error(Place.line(line), Faults.UNKNOWN_ENCODING);
                        return Optional.empty();
                    }
                    line += letter == '\n' ? 1 : 0;
                    out.write(letter);
                }
            }
        }
        return Optional.of(decoded);
    }

    private static char letter(int unsigned) {
        return unsigned >= 0x80 && unsigned <= 0x9F ? WINDOWS.charAt(unsigned - 0x80) : (char) unsigned;
    }
}
