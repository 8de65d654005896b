// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dk.flis.catalogue.compile.Node.Fields;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Files read as YAML and checked against the schema of their kind. */
final class Documents {

    private final Folder folder;
    private final Faults faults;
    // One registry for all kinds: what it knows of JSON Schema itself is read only once.
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Structure> structures = new HashMap<>();

    Documents(Folder folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** Empty when the file is not there or not as its schema says; the latter is a fault. */
    Optional<Fields> document(String file, String kind) {
        return yaml(file).flatMap(root -> structure(kind).document(root));
    }

    /**
     * The sound entries of a file that is a list; none when there is no such file.
     *
     * @param names where the ids of the others are noted, so that they are not told again where they are used
     */
    List<Fields> entries(String file, String kind, Names<?> names) {
        var root = yaml(file);
        var sound = root.map(list -> structure(kind).entries(list)).orElse(List.of());
        Set<Node> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(sound);
        root.map(Node::asList).orElse(List.of()).stream()
                .filter(entry -> !known.contains(entry))
                .flatMap(entry -> entry instanceof Fields fields ? fields.find("id").stream() : Stream.of())
                .forEach(id -> names.broken(id instanceof Node.Text text ? text.value() : ""));
        return sound;
    }

    Structure structure(String kind) {
        return structures.computeIfAbsent(kind, name -> new Structure(name, schemas, faults));
    }

    private Optional<Node> yaml(String file) {
        return folder.text(file).flatMap(text -> new ReadYaml(file, faults).read(text));
    }
}
