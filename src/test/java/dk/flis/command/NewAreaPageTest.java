// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.store.PreparedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/new-area.md} keeps its promise: its blocks added to the real catalogue, its commands run, its figures come out. */
class NewAreaPageTest {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)(?: (\\S+))?( \\+)?\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private final StringBuilder printed = new StringBuilder();
    private final List<String> wanted = new ArrayList<>();

    @Test
    void addsAnAreaByTextAlone() throws IOException {
        PreparedData.in(folder.resolve("data"));
        copyCatalogue();

        for (var block : BLOCK.matcher(Files.readString(Path.of("docs/new-area.md")))
                .results()
                .toList()) {
            var text = block.group(4);
            switch (block.group(1)) {
                case "sh" -> text.lines().forEach(this::run);
                case "text" -> text.lines().forEach(wanted::add);
                default -> write(block.group(2), block.group(3) != null, text);
            }
        }

        assertThat(wanted).isNotEmpty();
        assertThat(printed.toString().lines()).containsAll(wanted);
    }

    private void copyCatalogue() throws IOException {
        var catalogue = Path.of("catalogue");
        try (Stream<Path> files = Files.walk(catalogue)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve("catalogue")
                        .resolve(catalogue.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** A file of the catalogue stands in a folder, a delivery does not. */
    private void write(String name, boolean append, String text) throws IOException {
        var file =
                folder.resolve(name.contains("/") ? "catalogue" : "deliveries").resolve(name);
        assertThat(Files.exists(file)).as(name).isEqualTo(append);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void run(String line) {
        var words = new ArrayList<>(List.of(line.replaceFirst("^\\./flis ", "").split(" ")));
        words.replaceAll(word -> word.endsWith(".csv")
                ? folder.resolve("deliveries").resolve(word).toString()
                : word);
        words.addAll(List.of("--catalogue", folder.resolve("catalogue").toString()));
        if (!List.of("catalogue", "check").contains(words.getFirst())) {
            words.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        var out = new StringWriter();
        var exit = Root.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(words.toArray(String[]::new));
        printed.append(out);
        assertThat(exit).as(line + "\n" + out).isZero();
    }
}
