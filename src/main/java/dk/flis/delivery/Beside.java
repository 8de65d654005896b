// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Check;
import dk.flis.catalogue.Check.Knowledge;
import dk.flis.delivery.Known.RegisteredSystem;
import dk.flis.engine.Engine;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known besides one file, as relations that its checks read.
 *
 * @param relations SQL of each that is there
 */
record Beside(Map<Knowledge, String> relations) {

    Beside {
        relations = Map.copyOf(relations);
    }

    /**
     * @param dataset SQL of the name by which the file's own rows are read
     * @param noted the system that the delivery note names
     */
    static Beside of(String dataset, Optional<Path> before, List<RegisteredSystem> systems, Optional<String> noted) {
        var relations = new EnumMap<Knowledge, String>(Knowledge.class);
        before.ifPresent(file -> relations.put(Knowledge.HISTORY, rows(dataset, file)));
        if (!systems.isEmpty()) {
            relations.put(Knowledge.SENDER, systems(systems, noted));
        }
        return new Beside(relations);
    }

    /** A file from before the dataset had a column is read with nothing there. */
    private static String rows(String dataset, Path before) {
        return "SELECT * FROM %s WHERE FALSE UNION ALL BY NAME SELECT * FROM read_parquet(%s)"
                .formatted(dataset, Engine.literal(before.toString()));
    }

    private static String systems(List<RegisteredSystem> systems, Optional<String> noted) {
        return systems.stream()
                .map(one -> "(%s, %s, %s, %s, %s)"
                        .formatted(
                                noted.map(Engine::literal).orElse("CAST(NULL AS VARCHAR)"),
                                Engine.literal(one.system()),
                                Engine.literal(one.supplier()),
                                Engine.literal(one.dataSupplier()),
                                Engine.literal(one.version())))
                .collect(Collectors.joining(
                        ", ",
                        "SELECT * FROM (VALUES ",
                        ") AS kendte (kildesystem, system, leverandoer, dataleverandoer, version)"));
    }

    /** Whether the check finds all that it reads. */
    boolean allows(Check check) {
        return check.required()
                .map(required -> relations.containsKey(required.knowledge()))
                .orElse(true);
    }
}
