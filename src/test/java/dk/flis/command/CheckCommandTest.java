// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supplier is told before he sends, with no house behind it. */
class CheckCommandTest {

    private static final String HEADER = "kommune;maaned;distrikt;alder;koen;antal;registrering\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void tellsOnceWhatIsWrongWithThePlacesUnderIt() throws IOException {
        var file = file("befolkning_0147_2025-03.csv", "147;2025-03;D1;30;X;5;1", "147;2025-03;D1;31;X;5;2");

        assertThat(run(file)).isEqualTo(1);

        assertThat(out.toString().lines())
                .startsWith(
                        "befolkning_0147_2025-03.csv: vil blive afvist (2 fejl, 0 advarsler); ret fejlene, og kontrollér igen, for de kan skjule flere",
                        "",
                        "  FEJL i kolonnen koen [ukendt-kode]")
                .contains("      'X': linje 2, 3");
    }

    @Test
    void listsWhatItCannotCheckWithoutTheHouse() throws IOException {
        var file = file("befolkning_0147_2025-03.csv", "147;2025-03;D1;30;K;5;1", "147;2025-03;D1;30;M;5;2");

        run(file);
        assertThat(out.toString())
                .contains(
                        "Ikke kontrolleret her; det sker, når filerne leveres:",
                        "  befolkning: Folketallet mod måneden før [befolkning-springer]; sammenligner med");
        run("--format", "csv", file);
        assertThat(out.toString().lines())
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith(
                                        "befolkning_0147_2025-03.csv;accepted;befolkning-springer;not_made;;;;Folketallet mod måneden før;"));
        run("--format", "json", file);
        assertThat(out.toString()).contains("\"severity\" : \"not_made\"");
    }

    @Test
    void checksAFolderAsItWouldBeDelivered() throws IOException {
        file("befolkning_0147_2025-03.csv", "147;2025-03;D1;30;K;5;1", "147;2025-03;D1;30;M;5;2");
        Files.writeString(folder.resolve("befolkning_0147_2025-03.note.json"), "{\"raekker\": 3}");

        assertThat(run(folder.toString())).isEqualTo(1);

        assertThat(out.toString().lines().filter(line -> line.contains("vil blive afvist")))
                .hasSize(1);
    }

    private String file(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + String.join("\n", rows) + "\n")
                .toString();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        var words = Stream.concat(Stream.of("check", "--catalogue", "catalogue"), List.of(arguments).stream())
                .toArray(String[]::new);
        return Root.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(words);
    }
}
