// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that says which key figure answers what the documents name. */
class NamedKeyFiguresTest {

    private static final Pattern ID = Pattern.compile("`([a-z]+\\.[a-z0-9._-]+)`");

    @Test
    void namesKeyFiguresThatExist() throws IOException {
        var named = ID.matcher(Files.readString(Path.of("docs/named-key-figures.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        var known = RealCatalogue.get().keyFigures().keySet().stream()
                .map(KeyFigureId::value)
                .collect(toSet());

        assertThat(named).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(known).containsAll(named);
    }
}
