// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What changes with policy is text: no Java names an area, a dataset or a key figure. */
class NamesInJavaTest {

    private static final Path JAVA = Path.of("src/main/java/dk/flis");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** {@code demo} makes deliveries and must know what is delivered; {@code bench} measures the largest of them. */
    private static final Set<String> MAKE_DELIVERIES = Set.of("demo", "bench");

    /**
     * Words of the language that happen to be names as well: a kind of key figure, the key of the institution level, the
     * population in the list of municipalities.
     */
    private static final Set<String> OTHERWISE_MEANT = Set.of("personale", "institution", "folketal");

    @Test
    void noAreaDatasetOrKeyFigureIsNamedInJava() throws IOException {
        var names = names();
        try (Stream<Path> files = Files.walk(JAVA)) {
            var named = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !MAKE_DELIVERIES.contains(
                            JAVA.relativize(file).getName(0).toString()))
                    .flatMap(file -> literals(file).stream()
                            .filter(names::contains)
                            .map(name -> JAVA.relativize(file) + ": " + name));
            assertThat(named).isEmpty();
        }
    }

    private static Set<String> names() {
        var catalogue = RealCatalogue.get();
        var names = new HashSet<String>();
        catalogue.areas().forEach(area -> names.add(area.id().value()));
        catalogue.datasets().keySet().forEach(id -> names.add(id.value()));
        catalogue.derived().keySet().forEach(id -> names.add(id.value()));
        catalogue.keyFigures().keySet().forEach(id -> names.add(id.value()));
        names.removeAll(OTHERWISE_MEANT);
        return names;
    }

    private static List<String> literals(Path file) {
        try {
            return LITERAL.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
