// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Check.Knowledge;
import dk.flis.delivery.Known.RegisteredSystem;
import dk.flis.engine.Engine;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known besides one file.
 *
 * @param before the rows of the period before, as Parquet
 * @param systems those that the municipality registered
 * @param noted the system that the delivery note names
 */
record Beside(Optional<Path> before, List<RegisteredSystem> systems, Optional<String> noted) {

    Beside {
        systems = List.copyOf(systems);
    }

    /** What of it is there. */
    Set<Knowledge> there() {
        var there = EnumSet.noneOf(Knowledge.class);
        if (before.isPresent()) {
            there.add(Knowledge.HISTORY);
        }
        if (!systems.isEmpty()) {
            there.add(Knowledge.SENDER);
        }
        return there;
    }

    /**
     * As relations that checks read, for several files at once, each known by its place ({@code _fil}).
     *
     * @param facts SQL of rows as the files' own are
     * @return SQL of each relation that any of them has
     */
    static Map<Knowledge, String> relations(Map<Integer, Beside> files, String facts) {
        var relations = new EnumMap<Knowledge, String>(Knowledge.class);
        var before = valuesOf(files, beside -> beside.before.stream().map(path -> Engine.literal(path.toString())));
        if (!before.isEmpty()) {
            relations.put(Knowledge.HISTORY, rows(before, files, facts));
        }
        var systems = valuesOf(files, Beside::values);
        if (!systems.isEmpty()) {
            relations.put(
                    Knowledge.SENDER,
                    "SELECT * FROM (VALUES %s) AS kendte (_fil, kildesystem, system, leverandoer, dataleverandoer, version)"
                            .formatted(systems));
        }
        return relations;
    }

    /**
     * SQL of one file's rows among them.
     *
     * @param all SQL of a relation of several files
     */
    static String rowsOf(String all, String place) {
        return "SELECT * EXCLUDE (_fil) FROM %s WHERE _fil = %s".formatted(all, place);
    }

    /** A file from before the dataset had a column is read with nothing there. */
    private static String rows(String where, Map<Integer, Beside> files, String facts) {
        var paths = files.values().stream()
                .flatMap(beside -> beside.before.stream())
                .distinct()
                .map(path -> Engine.literal(path.toString()))
                .collect(Collectors.joining(", ", "[", "]"));
        return """
                SELECT 0 AS _fil, * FROM (%s) WHERE FALSE
                UNION ALL BY NAME
                SELECT * EXCLUDE (filename) FROM read_parquet(%s, filename = true, union_by_name = true)
                JOIN (VALUES %s) AS hvor (_fil, filename) USING (filename)""".formatted(facts, paths, where);
    }

    private Stream<String> values() {
        return systems.stream()
                .map(one -> "%s, %s, %s, %s, %s"
                        .formatted(
                                noted.map(Engine::literal).orElse("CAST(NULL AS VARCHAR)"),
                                Engine.literal(one.system()),
                                Engine.literal(one.supplier()),
                                Engine.literal(one.dataSupplier()),
                                Engine.literal(one.version())));
    }

    private static String valuesOf(Map<Integer, Beside> files, Function<Beside, Stream<String>> values) {
        return files.entrySet().stream()
                .flatMap(file -> values.apply(file.getValue()).map(value -> "(%d, %s)".formatted(file.getKey(), value)))
                .collect(Collectors.joining(", "));
    }
}
