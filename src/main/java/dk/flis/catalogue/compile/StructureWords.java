// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import com.networknt.schema.Error;
import dk.flis.catalogue.Fault;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Items;
import dk.flis.catalogue.compile.Node.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Says in Danish what a JSON schema found; what would be right comes from the schema's own descriptions. */
final class StructureWords {

    private final JsonNode schema;

    StructureWords(JsonNode schema) {
        this.schema = schema;
    }

    /** @param node what the error is about, or the fields that hold it */
    Optional<Fault> fault(Error error, Node node) {
        return switch (error.getKeyword()) {
            case "additionalProperties" -> Optional.of(unknownKey(error, node));
            case "required" -> Optional.of(missingKey(error, node));
            // Its parts have spoken already.
            case "anyOf", "if", "then", "else", "allOf" -> Optional.empty();
            default -> Optional.of(wrongValue(error, node));
        };
    }

    private Fault unknownKey(Error error, Node node) {
        var written = node instanceof Fields fields && fields.byKey().containsKey(error.getProperty())
                ? fields.byKey().get(error.getProperty()).key()
                : new Text(node.place(), error.getProperty());
        var keys = danish(surrounding(error).at("/properties").propertyNames());
        var problem = "nøglen '" + written.value() + "' kendes ikke her";
        var similar = Similar.to(written.value(), keys);
        var choices = similar.isPresent() || keys.isEmpty() ? "" : "; her kan stå " + String.join(", ", keys);
        return new Fault(written.place().file(), written.place().line(), problem + choices, similar);
    }

    private Fault missingKey(Error error, Node node) {
        var key = Node.ascii(error.getProperty());
        var name = danish(schema.findValues("properties").stream()
                        .flatMap(properties -> properties.propertyNames().stream())
                        .toList())
                .stream()
                .filter(word -> Node.ascii(word).equals(key))
                .findFirst()
                .orElse(key);
        return at(node, "nøglen '" + name + "' mangler");
    }

    /** Words without those that are only the ASCII form of another. */
    private static List<String> danish(Collection<String> words) {
        return words.stream()
                .filter(word -> words.stream()
                        .noneMatch(other ->
                                !other.equals(word) && Node.ascii(other).equals(word)))
                .toList();
    }

    private Fault wrongValue(Error error, Node node) {
        var right = surrounding(error).path("description").asString("");
        var should = right.isEmpty() ? "" : "; her skal stå " + right;
        return switch (error.getKeyword()) {
            case "enum" -> notAmong(error, node);
            case "type" -> at(node, "her står " + what(node) + should);
            case "minItems", "minProperties", "minLength" -> at(node, "her står ingenting" + should);
            default -> at(node, what(node) + " har ikke den rette form" + should);
        };
    }

    private Fault notAmong(Error error, Node node) {
        var words = new ArrayList<String>();
        surrounding(error).path("enum").forEach(word -> words.add(word.asString()));
        var choices = danish(words);
        var problem = "%s kendes ikke; her kan stå %s".formatted(what(node), String.join(", ", choices));
        var similar = node instanceof Text text ? Similar.to(text.value(), choices) : Optional.<String>empty();
        return new Fault(node.place().file(), node.place().line(), problem, similar);
    }

    private static String what(Node node) {
        return switch (node) {
            case Text text when text.value().isBlank() -> "en tom tekst";
            case Text text -> "'" + text.value() + "'";
            case Items _ -> "en liste";
            case Fields _ -> "nøgler med værdier";
        };
    }

    /** The schema in which the keyword that failed stands. */
    private JsonNode surrounding(Error error) {
        var pointer = error.getSchemaLocation().getFragment().toString();
        return schema.at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
    }

    private static Fault at(Node node, String problem) {
        return new Fault(node.place().file(), node.place().line(), problem, Optional.empty());
    }
}
