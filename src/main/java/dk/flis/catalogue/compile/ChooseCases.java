// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static java.util.stream.Collectors.joining;

import dk.flis.catalogue.compile.Node.Field;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Items;
import dk.flis.catalogue.compile.Node.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A family's worked cases and references each belong to one of its key figures: {@code for} names the value of each
 * variable.
 */
final class ChooseCases {

    private static final List<String> KEYS = List.of("eksempler", "referencer");

    private final Faults faults;

    ChooseCases(Faults faults) {
        this.faults = faults;
    }

    /** Tells of each case that belongs to no key figure of the family. */
    void check(Fields family, Set<String> variables, List<Map<String, String>> bindings) {
        for (var written : all(family).toList()) {
            var chosen = chosen(written);
            if (!chosen.keySet().equals(variables)) {
                faults.add(
                        written.place(),
                        "her skal stå, hvilket af familiens nøgletal det er: for: {%s}"
                                .formatted(variables.stream()
                                        .map(name -> name + ": …")
                                        .collect(joining(", "))));
            } else if (bindings.stream().noneMatch(binding -> fits(chosen, binding))) {
                unknown(written, chosen, bindings);
            }
        }
    }

    /** A key figure that is no family has nothing to choose among. */
    void single(Fields entry) {
        all(entry)
                .flatMap(written -> written.find("for").stream())
                .forEach(node -> faults.add(node.place(), "nøgletallet er ikke en familie; slet for:"));
    }

    private static Stream<Fields> all(Fields entry) {
        return KEYS.stream().flatMap(key -> entry.nodes(key).stream()).map(Fields.class::cast);
    }

    /** The family with what belongs to one of its key figures. */
    Fields of(Fields family, Map<String, String> binding) {
        var fields = new LinkedHashMap<>(family.byKey());
        for (var key : KEYS) {
            fields.computeIfPresent(key, (_, field) -> {
                var own = family.nodes(key).stream()
                        .filter(node -> fits(chosen((Fields) node), binding))
                        .toList();
                return new Field(field.key(), new Items(field.value().place(), own));
            });
        }
        return new Fields(family.place(), fields);
    }

    private void unknown(Fields written, Map<String, Text> chosen, List<Map<String, String>> bindings) {
        for (var entry : chosen.entrySet()) {
            var values = bindings.stream()
                    .flatMap(binding -> Optional.ofNullable(binding.get(entry.getKey())).stream())
                    .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
            var value = entry.getValue();
            if (!values.contains(value.value())) {
                var problem = "variablen '%s' har ikke værdien '%s'".formatted(entry.getKey(), value.value());
                Similar.to(value.value(), values)
                        .ifPresentOrElse(
                                similar -> faults.add(value.place(), problem, similar),
                                () -> faults.add(value.place(), problem + "; her kan stå " + some(values)));
                return;
            }
        }
        faults.add(written.place(), "familien har intet nøgletal med de værdier sammen");
    }

    private static String some(Set<String> values) {
        return values.stream().limit(12).collect(joining(", ")) + (values.size() > 12 ? " …" : "");
    }

    /** Variable to value. */
    private static Map<String, Text> chosen(Fields written) {
        var chosen = new LinkedHashMap<String, Text>();
        written.fields("for")
                .ifPresent(fields -> fields.byKey()
                        .values()
                        .forEach(field -> chosen.put(field.key().value(), (Text) field.value())));
        return chosen;
    }

    private static boolean fits(Map<String, Text> chosen, Map<String, String> binding) {
        return chosen.entrySet().stream()
                .allMatch(entry -> entry.getValue().value().equals(binding.get(entry.getKey())));
    }
}
