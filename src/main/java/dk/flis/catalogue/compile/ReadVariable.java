// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.CodeList.Entry;
import dk.flis.catalogue.Condition;
import dk.flis.catalogue.Condition.Pattern;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of one variable of a family, each with the placeholders it fills. */
final class ReadVariable {

    private static final Set<String> OF_CODES = Set.of("koder", "niveau", "kun", "undtagen");

    private final Names<Codes> lists;
    private final Faults faults;

    ReadVariable(Names<Codes> lists, Faults faults) {
        this.lists = lists;
        this.faults = faults;
    }

    List<Map<String, String>> read(Text name, Fields values) {
        if (values.find("koder").isEmpty()) {
            return values.byKey().values().stream()
                    .map(field -> written(name.value(), field.key().value(), field.value()))
                    .toList();
        }
        var unknown = values.byKey().values().stream()
                .filter(field -> !OF_CODES.contains(field.key().value()))
                .toList();
        unknown.forEach(field -> faults.add(
                field.key().place(),
                "nøglen '%s' kendes ikke her; her kan stå koder, niveau, kun, undtagen"
                        .formatted(field.key().value())));
        return values.find("koder").filter(Text.class::isInstance).isPresent() && unknown.isEmpty()
                ? lists.find(values.scalar("koder"))
                        .map(codes -> ofCodes(name, values, codes))
                        .orElse(List.of())
                : List.of();
    }

    private List<Map<String, String>> ofCodes(Text name, Fields values, Codes codes) {
        var depth = values.maybe("niveau").map(this::depth);
        var only = patterns(values, "kun", codes);
        var except = patterns(values, "undtagen", codes);
        var chosen = codes.list().entries().values().stream()
                // A closed code has no place in a selection, so none in a family.
                .filter(entry -> entry.until().isEmpty())
                .filter(entry -> depth.map(levels -> codes.segments(entry.code()) == levels)
                        .orElseGet(() -> codes.list().leaf(entry.code())))
                .filter(entry -> only.map(pattern -> pattern.test(entry.code())).orElse(true))
                .filter(entry ->
                        !except.map(pattern -> pattern.test(entry.code())).orElse(false))
                .toList();
        if (chosen.isEmpty()) {
            faults.add(
                    name.place(),
                    "variablen '%s' har ingen koder tilbage i kodelisten '%s'"
                            .formatted(name.value(), codes.list().id()));
        }
        return chosen.stream().map(entry -> ofEntry(name.value(), entry, codes)).toList();
    }

    private int depth(Text text) {
        if (text.value().matches("[1-9]")) {
            return Integer.parseInt(text.value());
        }
        faults.add(text.place(), "niveau er '%s'; her skal stå et antal led, 1–9".formatted(text.value()));
        return 1;
    }

    private Optional<Condition.AnyOf> patterns(Fields values, String key, Codes codes) {
        var texts = values.nodes(key).stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        List<Pattern> patterns = texts.stream()
                .flatMap(text -> new ReadCodePattern(codes, Optional.empty(), faults).read(text).stream())
                .toList();
        return Optional.of(new Condition.AnyOf(patterns));
    }

    private Map<String, String> ofEntry(String name, Entry entry, Codes codes) {
        var binding = named(name, entry.code(), entry.name(), entry.nameEnglish());
        entry.attributes().forEach((attribute, value) -> binding.put(name + "." + attribute, value));
        for (var depth = 1; depth < codes.segments(entry.code()); depth++) {
            var above = codes.cut(entry.code(), depth);
            var at = name + "." + depth;
            binding.put(at, above);
            binding.put(at + ".navn", codes.entry(above).map(Entry::name).orElse(above));
            binding.put(
                    at + ".navn_en", codes.entry(above).map(Entry::nameEnglish).orElse(above));
        }
        return binding;
    }

    /** {@code value: name}, or {@code value: {navn: …, navn_en: …, …}}. */
    private Map<String, String> written(String name, String value, Node node) {
        if (node instanceof Text text) {
            return named(name, value, text.value(), text.value());
        }
        if (!(node instanceof Fields fields) || fields.find("navn").isEmpty()) {
            faults.add(
                    node.place(),
                    "'%s' skal have et navn: %s: navn, eller {navn: …, navn_en: …}".formatted(value, value));
            return Map.of();
        }
        var binding = named(name, value, fields.text("navn"), fields.text("navn_en", fields.text("navn")));
        fields.byKey().forEach((key, field) -> {
            if (field.value() instanceof Text text) {
                binding.put(name + "." + key, text.value());
            }
        });
        return binding;
    }

    private static Map<String, String> named(String name, String value, String danish, String english) {
        var binding = new LinkedHashMap<String, String>();
        binding.put(name, value);
        binding.put(name + ".navn", danish);
        binding.put(name + ".navn_en", english);
        binding.put(name + ".id", id(value));
        return binding;
    }

    /** The value as part of an id: 85+ becomes 85-op. */
    private static String id(String value) {
        return Node.ascii(value.toLowerCase(Locale.ROOT)).replace("+", "-op").replaceAll("[^a-z0-9._-]+", "-");
    }
}
