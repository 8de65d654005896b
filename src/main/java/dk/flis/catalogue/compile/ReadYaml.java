// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.compile.Node.Field;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Items;
import dk.flis.catalogue.compile.Node.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** YAML's failsafe schema, for YAML would turn 5.30 into 5.3 and 005 into 5. */
final class ReadYaml {

    private static final Map<String, String> SAYINGS = Map.of(
            "expected ',' or ']'", "listen [ … ] er ikke sluttet, eller der mangler et komma",
            "expected ',' or '}'", "{ … } er ikke sluttet, eller der mangler et komma",
            "expected <block end>", "indrykningen passer ikke med linjerne over",
            "mapping values are not allowed", "her står et kolon midt i en værdi; sæt teksten i anførselstegn",
            "(TAB)", "her står et tabulatortegn; ryk ind med mellemrum",
            "could not find expected ':'", "her mangler et kolon efter nøglen",
            "unexpected end of stream", "et anførselstegn er ikke sluttet");

    private final String file;
    private final Faults faults;

    ReadYaml(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Empty, and a fault, when the text is not one YAML document. */
    Optional<Node> read(String text) {
        var settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setLabel(file)
                .build();
        try {
            var root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                faults.add(Place.whole(file), "filen er tom");
            }
            return root.flatMap(node -> faults.sound(() -> node(node)));
        } catch (MarkedYamlEngineException problem) {
            var line = problem.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            faults.add(new Place(file, line), "teksten er ikke YAML: " + danish(problem.getProblem()));
        } catch (YamlEngineException problem) {
            faults.add(Place.whole(file), "teksten er ikke YAML: " + problem.getMessage());
        }
        return Optional.empty();
    }

    /** What a clerk meets most; the rest stays as the parser says it. */
    private static String danish(String problem) {
        return SAYINGS.entrySet().stream()
                .filter(saying -> problem.contains(saying.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(problem);
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node yaml) {
        return switch (yaml) {
            case ScalarNode scalar -> text(scalar);
            case SequenceNode sequence ->
                new Items(
                        place(sequence),
                        sequence.getValue().stream().map(this::node).toList());
            case MappingNode mapping -> fields(mapping);
            case AnchorNode anchor -> node(anchor.getRealNode());
            default -> throw new IllegalStateException("a kind of YAML node unknown here: " + yaml.getNodeType());
        };
    }

    private Fields fields(MappingNode mapping) {
        var byKey = new LinkedHashMap<String, Field>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                faults.add(place(tuple.getKeyNode()), "en nøgle skal være et enkelt ord; sæt teksten i anførselstegn");
                continue;
            }
            var key = text(scalar);
            if (byKey.putIfAbsent(Node.ascii(key.value()), new Field(key, node(tuple.getValueNode()))) != null) {
                faults.add(key.place(), "nøglen '" + key.value() + "' står to gange");
            }
        }
        return new Fields(place(mapping), byKey);
    }

    private Text text(ScalarNode scalar) {
        return new Text(place(scalar), scalar.getValue());
    }

    private Place place(org.snakeyaml.engine.v2.nodes.Node yaml) {
        return yaml.getStartMark()
                .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElseGet(() -> Place.whole(file));
    }
}
