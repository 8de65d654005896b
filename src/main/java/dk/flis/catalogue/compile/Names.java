// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Things that text refers to by name. What exists but is broken is not told again where it is used. */
final class Names<T> {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*\\}");

    private final String kind;
    private final Faults faults;
    private final Map<String, T> known = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final List<Pattern> families = new ArrayList<>();

    /** @param kind the Danish word for one of them, such as kodeliste */
    Names(String kind, Faults faults) {
        this.kind = kind;
        this.faults = faults;
    }

    /** Also a thing with faults, for what names it can be checked all the same. */
    void define(Node.Text name, T thing) {
        var earlier = places.putIfAbsent(name.value(), name.place());
        if (earlier != null) {
            faults.add(
                    name.place(),
                    "%s '%s' findes allerede: %s:%d".formatted(kind, name.value(), earlier.file(), earlier.line()));
            return;
        }
        known.put(name.value(), thing);
    }

    /**
     * For a thing whose text could not be read far enough to say more than its name.
     *
     * @param name may hold the placeholders of a family, each of which stands for anything
     */
    void broken(String name) {
        broken.add(name);
        if (name.contains("{")) {
            families.add(Pattern.compile(
                    PLACEHOLDER.splitAsStream(name).map(Pattern::quote).collect(joining(".*"))
                            + (name.endsWith("}") ? ".*" : "")));
        }
    }

    private boolean isBroken(String name) {
        return broken.contains(name)
                || families.stream().anyMatch(family -> family.matcher(name).matches());
    }

    Optional<T> find(Node.Text name) {
        var thing = Optional.ofNullable(known.get(name.value()));
        if (thing.isEmpty()) {
            missing(name);
        }
        return thing;
    }

    /** Without a fault of its own when it is not there: who declared the name has been told. */
    Optional<T> quietly(String name) {
        var thing = Optional.ofNullable(known.get(name));
        if (thing.isEmpty()) {
            faults.alreadyTold();
        }
        return thing;
    }

    private void missing(Node.Text name) {
        if (isBroken(name.value())) {
            faults.alreadyTold();
            return;
        }
        var problem = "%s '%s' findes ikke".formatted(kind, name.value());
        Similar.to(name.value(), known.keySet())
                .ifPresentOrElse(
                        similar -> faults.add(name.place(), problem, similar),
                        () -> faults.add(name.place(), problem + choices()));
    }

    private String choices() {
        return known.isEmpty() || known.size() > 12 ? "" : "; her kan stå " + String.join(", ", known.keySet());
    }

    /** Whether the text has spoken of it, soundly or not. */
    boolean mentions(String name) {
        return places.containsKey(name) || broken.contains(name);
    }

    Map<String, T> all() {
        return Collections.unmodifiableMap(known);
    }
}
