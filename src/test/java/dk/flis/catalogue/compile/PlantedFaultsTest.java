// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.CatalogueFaults;
import dk.flis.catalogue.Fault;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults of many kinds planted in a copy of the whole catalogue, each on one line of one file: all of a round are reported
 * together, each with its file, its line and what is wrong. They stand in {@code planted-faults.tsv}.
 */
class PlantedFaultsTest {

    private static final Path CATALOGUE = Path.of("catalogue");

    @TempDir
    Path folder;

    /**
     * @param find what stands in the file; the fault is expected on the line where it stands first
     * @param said a regular expression that the message must contain
     */
    private record Planted(int round, String file, String find, String replacement, String said) {

        private static Planted read(String line) {
            var fields = line.split("\t", -1);
            return new Planted(
                    Integer.parseInt(fields[0]), fields[1], written(fields[2]), written(fields[3]), fields[4]);
        }

        private static String written(String field) {
            return field.replace("\\n", "\n").replace("\\t", "\t");
        }

        private String into(String text) {
            var at = text.indexOf(find);
            return text.substring(0, at) + replacement + text.substring(at + find.length());
        }

        /** The first line that is not as it was. */
        private int line(String text) {
            var before = text.lines().toList();
            var after = into(text).lines().toList();
            var line = 0;
            while (before.get(line).equals(after.get(line))) {
                line++;
            }
            return line + 1;
        }

        private boolean isReported(List<Fault> faults, String text) {
            return faults.stream()
                    // YAML notices a bracket that is not closed on the next line; folded SQL begins under its key.
                    .anyMatch(fault -> fault.file().equals(file)
                            && Math.abs(fault.line() - line(text)) <= 1
                            && fault.toString().matches("(?s).*(" + said + ").*"));
        }
    }

    @Test
    void areOfSixtyKinds() throws IOException {
        assertThat(planted()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void areAllReportedTogetherWithFileAndLine(int round) throws IOException {
        var planted = planted().stream().filter(one -> one.round == round).toList();
        copy(planted);
        var faults = faults();

        assertThat(faults)
                .as("no fault is told again for each place where it is felt")
                .hasSizeLessThan(4 * planted.size());
        assertThat(planted)
                .filteredOn(one -> !one.isReported(faults, read(CATALOGUE.resolve(one.file))))
                .as(() -> faults.stream().map(Fault::toString).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private static List<Planted> planted() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/planted-faults.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Planted::read)
                .toList();
    }

    private void copy(List<Planted> planted) throws IOException {
        try (Stream<Path> all = Files.walk(CATALOGUE)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = CATALOGUE.relativize(file).toString();
                var text = read(file);
                for (var one : planted) {
                    text = one.file.equals(name) ? one.into(text) : text;
                }
                Files.createDirectories(folder.resolve(name).getParent());
                Files.writeString(folder.resolve(name), text);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private List<Fault> faults() {
        try (var engine = new Engine(512, 1, folder.resolve("spill"))) {
            return new CheckSql(folder, CatalogueFiles.load(folder)).faults(engine);
        } catch (CatalogueFaults found) {
            return found.faults();
        }
    }
}
