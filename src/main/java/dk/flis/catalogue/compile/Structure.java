// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.path.NodePath;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Items;
import dk.flis.catalogue.compile.Node.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Checks one kind of text against its JSON schema, the same that helps an editor. */
final class Structure {

    private final Schema schema;
    private final Faults faults;

    /** @param kind the schema's file name without {@code .json} */
    Structure(String kind, SchemaRegistry registry, Faults faults) {
        this.schema = read(kind, registry);
        this.faults = faults;
    }

    private static Schema read(String kind, SchemaRegistry registry) {
        try (var json = Structure.class.getResourceAsStream("/catalogue/schemas/" + kind + ".json")) {
            if (json == null) {
                throw new IllegalStateException("the schema '" + kind + "' is not in the program");
            }
            return registry.getSchema(json);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The document when its structure is right. */
    Optional<Fields> document(Node root) {
        var errors = check(root);
        return errors.isEmpty() ? Optional.of((Fields) root) : Optional.empty();
    }

    /** Those entries of a list whose structure is right. */
    List<Fields> entries(Node root) {
        var errors = check(root);
        if (!(root instanceof Items items)) {
            return List.of();
        }
        var wrong = new HashSet<Object>();
        errors.forEach(error -> wrong.add(error.getInstanceLocation().getElement(0)));
        return IntStream.range(0, items.nodes().size())
                .filter(index -> !wrong.contains(index))
                .mapToObj(index -> (Fields) items.nodes().get(index))
                .toList();
    }

    private List<Error> check(Node root) {
        var errors = schema.validate(json(root));
        var words = new StructureWords(schema.getSchemaNode());
        errors.forEach(error ->
                words.fault(error, at(root, error.getInstanceLocation())).ifPresent(faults::add));
        return errors;
    }

    private static JsonNode json(Node node) {
        var factory = JsonNodeFactory.instance;
        return switch (node) {
            case Text text -> factory.stringNode(text.value());
            case Items items -> {
                var array = factory.arrayNode();
                items.nodes().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Fields fields -> {
                var object = factory.objectNode();
                fields.byKey().forEach((key, field) -> object.set(key, json(field.value())));
                yield object;
            }
        };
    }

    private static Node at(Node root, NodePath path) {
        var node = root;
        for (var depth = 0; depth < path.getNameCount(); depth++) {
            var step = path.getElement(depth);
            node = switch (node) {
                case Items items
                when step instanceof Integer index -> items.nodes().get(index);
                case Fields fields -> fields.find(step.toString()).orElse(fields);
                case Node same -> same;
            };
        }
        return node;
    }
}
