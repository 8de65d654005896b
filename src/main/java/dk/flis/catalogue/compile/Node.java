// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** YAML as it was written: every scalar is text, and each node knows its line. */
sealed interface Node {

    Place place();

    record Text(Place place, String value) implements Node {}

    record Items(Place place, List<Node> nodes) implements Node {
        public Items {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * Keys with values; a key is found by its ASCII form, so that {@code tæller} and {@code taeller} are one.
     *
     * <p>The reading methods rely on the schema: a scalar that should be a list there is an error of ours.
     */
    record Fields(Place place, Map<String, Field> byKey) implements Node {

        public Fields {
            byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
        }

        Optional<Node> find(String key) {
            return Optional.ofNullable(byKey.get(key)).map(Field::value);
        }

        Text scalar(String key) {
            return maybe(key).orElseThrow(() -> new IllegalStateException("the schema let '" + key + "' be missing"));
        }

        Optional<Text> maybe(String key) {
            return find(key).map(Text.class::cast);
        }

        String text(String key) {
            return scalar(key).value();
        }

        String text(String key, String otherwise) {
            return maybe(key).map(Text::value).orElse(otherwise);
        }

        Optional<Fields> fields(String key) {
            return find(key).map(Fields.class::cast);
        }

        /** A list, or one node that stands for a list of one; empty when the key is missing. */
        List<Node> nodes(String key) {
            return find(key).map(Node::asList).orElse(List.of());
        }

        List<Text> texts(String key) {
            return nodes(key).stream().map(Text.class::cast).toList();
        }

        List<String> values(String key) {
            return texts(key).stream().map(Text::value).toList();
        }

        boolean yes(String key, boolean otherwise) {
            return maybe(key).map(text -> text.value().equals("ja")).orElse(otherwise);
        }

        Optional<Integer> number(String key) {
            return maybe(key).map(Text::value).map(Integer::valueOf);
        }
    }

    /** @param key as it was written */
    record Field(Text key, Node value) {}

    default List<Node> asList() {
        return this instanceof Items items ? items.nodes() : List.of(this);
    }

    /** A keyword without Danish letters. */
    static String ascii(String key) {
        return key.replace("æ", "ae").replace("ø", "oe").replace("å", "aa");
    }
}
