// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.compile.Node.Field;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Items;
import dk.flis.catalogue.compile.Node.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a family out: one entry for each combination of the values of its {@code for}. */
final class Expand {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)\\}");

    private final ReadVariable variables;
    private final ChooseCases cases;
    private final Faults faults;

    Expand(ReadVariable variables, Faults faults) {
        this.variables = variables;
        this.cases = new ChooseCases(faults);
        this.faults = faults;
    }

    /** The entry itself when it is no family; none when a variable cannot be read. */
    List<Fields> expand(Fields entry) {
        var loops = entry.fields("for");
        if (loops.isEmpty()) {
            cases.single(entry);
            return List.of(entry);
        }
        return faults.sound(() -> bindings(loops.get()))
                .map(bindings -> expand(entry, loops.get(), bindings))
                .orElse(List.of());
    }

    private List<Fields> expand(Fields entry, Fields loops, List<Map<String, String>> bindings) {
        var variables = loops.byKey().values().stream()
                .map(field -> field.key().value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        cases.check(entry, variables, bindings);
        return bindings.stream()
                .map(binding -> filled(cases.of(entry, binding), binding))
                .toList();
    }

    /** Each maps every placeholder that may be written to its text. */
    private List<Map<String, String>> bindings(Fields loops) {
        List<Map<String, String>> bindings = List.of(Map.of());
        for (var field : loops.byKey().values()) {
            var values = variables.read(field.key(), (Fields) field.value());
            var product = new ArrayList<Map<String, String>>();
            for (var before : bindings) {
                for (var value : values) {
                    var both = new LinkedHashMap<>(before);
                    both.putAll(value);
                    product.add(both);
                }
            }
            bindings = product;
        }
        return bindings;
    }

    /** The node itself where nothing of it depends on the binding: what a family's figures share is one. */
    private Node filled(Node node, Map<String, String> binding) {
        if (fixed(node)) {
            return node;
        }
        return switch (node) {
            case Text text -> filled(text, binding);
            case Items items ->
                new Items(
                        items.place(),
                        items.nodes().stream()
                                .map(item -> filled(item, binding))
                                .toList());
            case Fields fields -> filled(fields, binding);
        };
    }

    private Fields filled(Fields fields, Map<String, String> binding) {
        var filled = new LinkedHashMap<String, Field>();
        fields.byKey().forEach((key, field) -> {
            if (!key.equals("for")) {
                var name = filled(field.key(), binding);
                filled.put(Node.ascii(name.value()), new Field(name, filled(field.value(), binding)));
            }
        });
        return new Fields(fields.place(), filled);
    }

    /** Without a placeholder. */
    private static boolean fixed(Node node) {
        return switch (node) {
            case Text text -> text.value().indexOf('{') < 0;
            case Items items -> items.nodes().stream().allMatch(Expand::fixed);
            case Fields fields ->
                fields.byKey().values().stream().allMatch(field -> fixed(field.key()) && fixed(field.value()));
        };
    }

    private Text filled(Text text, Map<String, String> binding) {
        if (text.value().indexOf('{') < 0) {
            return text;
        }
        var filled = PLACEHOLDER
                .matcher(text.value())
                .replaceAll(match -> Matcher.quoteReplacement(value(match, text, binding)));
        return new Text(text.place(), filled);
    }

    private String value(MatchResult match, Text text, Map<String, String> binding) {
        var name = match.group(1);
        return Optional.ofNullable(binding.get(name)).orElseGet(() -> {
            var problem = "'{%s}' kendes ikke i familien".formatted(name);
            Similar.to(name, binding.keySet())
                    .ifPresentOrElse(
                            similar -> faults.add(text.place(), problem, "{" + similar + "}"),
                            () -> faults.add(
                                    text.place(), problem + "; her kan stå " + String.join(", ", binding.keySet())));
            return name;
        });
    }
}
