// SPDX-License-Identifier: EUPL-1.2
package dk.flis.danish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Every text of the catalogue that is written for a reader: what stands under the keys of prose, and the names of codes. */
final class CatalogueTexts {

    private static final Set<String> PROSE = Set.of(
            "navn",
            "titel",
            "spørgsmål",
            "formål",
            "læsning",
            "sjælden",
            "enhed",
            "sti",
            "tekst",
            "forklaring",
            "råd",
            "række",
            "beskrivelse",
            "korn",
            "kilde",
            "kildesystemer");

    /** In a family's {@code for} every value is a name, but for what chooses codes. */
    private static final Set<String> CHOICE = Set.of("koder", "niveau", "kun", "undtagen");

    private final Path folder;
    private final List<Text> texts = new ArrayList<>();
    private boolean inCase;

    CatalogueTexts(Path folder) {
        this.folder = folder;
    }

    List<Text> all() {
        for (var file : files()) {
            var name = file.toString();
            if (name.endsWith(".yaml")) {
                yaml(file, String.join("\n", lines(file)));
            } else if (name.endsWith(".sql")) {
                yaml(file, head(lines(file)));
            } else if (name.endsWith(".csv") && !name.endsWith(".bridges.csv") && !name.endsWith("/kommune.csv")) {
                names(file, lines(file));
            }
        }
        return texts;
    }

    private List<Path> files() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String head(List<String> lines) {
        return lines.stream()
                .takeWhile(line -> line.startsWith("--"))
                .map(line -> line.startsWith("-- ") ? line.substring(3) : "")
                .collect(Collectors.joining("\n"));
    }

    private void names(Path file, List<String> lines) {
        var column = List.of(lines.getFirst().split(";", -1)).indexOf("navn");
        for (var line = 1; line < lines.size() && column >= 0; line++) {
            texts.add(new Text(file.toString(), line + 1, lines.get(line).split(";", -1)[column]));
        }
    }

    private void yaml(Path file, String text) {
        new Compose(LoadSettings.builder().setUseMarks(true).build())
                .composeString(text)
                .ifPresent(root -> read(root, file, false));
    }

    private void read(Node node, Path file, boolean prose) {
        switch (node) {
            case ScalarNode scalar
            when prose ->
                texts.add(new Text(
                        file.toString(), scalar.getStartMark().orElseThrow().getLine() + 1, scalar.getValue()));
            case SequenceNode items -> items.getValue().forEach(item -> read(item, file, prose));
            case MappingNode fields -> {
                var column =
                        fields.getValue().stream().anyMatch(field -> key(field).equals("titel"));
                fields.getValue().stream()
                        // A column has its name for readers in its title.
                        .filter(field -> !(column && key(field).equals("navn")))
                        .forEach(field -> field(field, file, prose));
            }
            case Node _ -> {}
        }
    }

    private void field(NodeTuple field, Path file, boolean family) {
        var key = key(field);
        if (key.equals("eksempler")) {
            inCase = true;
            read(field.getValueNode(), file, false);
            inCase = false;
            return;
        }
        if (key.equals("for")) {
            // In a worked case it chooses codes; in a family every value is a name.
            read(field.getValueNode(), file, !inCase);
            return;
        }
        var prose = danish(PROSE).contains(key) || (family && !CHOICE.contains(key) && !key.endsWith("_en"));
        read(field.getValueNode(), file, prose);
    }

    private static String key(NodeTuple field) {
        return ((ScalarNode) field.getKeyNode()).getValue();
    }

    private static Set<String> danish(Set<String> keys) {
        return keys.stream()
                .flatMap(key ->
                        Stream.of(key, key.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")))
                .collect(Collectors.toSet());
    }
}
