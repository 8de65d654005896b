// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.catalogue.KeyFigure;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");

    /** Words of units that are the same in both languages. */
    private static final Set<String> ALIKE = Set.of("institution", "person", "score");

    private final Words danish = new Words(Language.DANISH);
    private final Words english = new Words(Language.ENGLISH);

    @Test
    void saysEverythingInBothLanguages() throws IOException {
        assertThat(keys("messages_en")).isEqualTo(keys("messages_da"));
    }

    @Test
    void knowsEveryTextThatTemplatesAndPagesAskFor() throws IOException {
        var asked = new TreeSet<String>();
        for (var root : new String[] {"src/main/jte", "src/main/java/dk/flis/portal"}) {
            try (var files = Files.walk(Path.of(root))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    SAID.matcher(Files.readString(file)).results().forEach(match -> asked.add(match.group(1)));
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(keys("messages_da")).containsAll(asked);
    }

    @Test
    void writesNumbersAsDanesDo() {
        assertThat(danish.number(new BigDecimal("1234.56"), 1)).isEqualTo("1.234,6");
        assertThat(danish.number(new BigDecimal("-0.04"), 1)).isEqualTo("0,0");
        assertThat(danish.signed(new BigDecimal("-1234"), 0)).isEqualTo("\u22121.234");
        assertThat(danish.signed(new BigDecimal("503.4"), 0)).isEqualTo("+503");
        assertThat(danish.signed(BigDecimal.ZERO, 1)).isEqualTo("0,0");
        assertThat(danish.percent(new BigDecimal("-5.25"))).isEqualTo("\u22125,3\u00a0%");
        assertThat(english.number(new BigDecimal("1234.56"), 1)).isEqualTo("1,234.6");
    }

    @Test
    void translatesEveryUnitOfTheCatalogue() {
        var catalogue = RealCatalogue.get();
        var left = new TreeSet<String>();
        catalogue.keyFigures().values().stream()
                .map(KeyFigure::unit)
                .flatMap(unit -> Pattern.compile(" ").splitAsStream(unit))
                .filter(word -> english.unit(word).equals(word))
                .filter(word -> !word.matches("\\d+") && !ALIKE.contains(word))
                .forEach(left::add);

        assertThat(left).isEmpty();
        assertThat(english.unit("kr. pr. 0–17-årig")).isEqualTo("DKK per 0–17-year-old");
        assertThat(danish.unit("kr. pr. borger")).isEqualTo("kr. pr. borger");
    }

    private static Set<String> keys(String bundle) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", bundle + ".properties"))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
