// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Check;
import dk.flis.catalogue.Check.Knowledge;
import dk.flis.delivery.SharedRows.Read;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the faultless among many small files: the same checks as of one, in one statement each for all files that are
 * alike, for a statement costs more than a small file's rows. Of any other file it says nothing; that is looked at alone,
 * so what is found in a file never depends on the company it came in.
 */
final class CheckTogether {

    /** So many rows are one group of rows to DuckDB, and go into one Parquet file. */
    private static final long MOST_LINES = 100_000;

    private final Engine engine;
    private final LookBeside beside;
    private final EachRow eachRow;

    CheckTogether(Engine engine, LookBeside beside) {
        this.engine = engine;
        this.beside = beside;
        this.eachRow = new EachRow(engine);
    }

    /** The files that are accepted without a word, each with its Parquet file written. */
    Map<Opened, Checked> passing(List<Opened> opened) throws IOException {
        var passing = new HashMap<Opened, Checked>();
        var kinds = new LinkedHashMap<Alike, List<Opened>>();
        opened.forEach(file -> Alike.of(file)
                .ifPresent(alike ->
                        kinds.computeIfAbsent(alike, _ -> new ArrayList<>()).add(file)));
        for (var kind : kinds.entrySet()) {
            for (var several : portions(kind.getValue())) {
                if (several.size() > 1) {
                    try (var session = new Session(engine)) {
                        passing.putAll(passing(new SharedRows(session, kind.getKey(), several)));
                    }
                }
            }
        }
        return passing;
    }

    private static List<List<Opened>> portions(List<Opened> files) {
        var portions = new ArrayList<List<Opened>>();
        var lines = 0L;
        for (var file : files) {
            var more = file.legible().orElseThrow().content().survey().lines();
            if (portions.isEmpty() || lines + more > MOST_LINES) {
                portions.add(new ArrayList<>());
                lines = 0;
            }
            portions.getLast().add(file);
            lines += more;
        }
        return portions;
    }

    private Map<Opened, Checked> passing(SharedRows rows) throws IOException {
        var read = rows.load();
        if (!read.isEmpty()) {
            keysTwice(rows).forEach(read::remove);
            read.values().removeAll(otherTotals(rows, read));
        }
        if (!read.isEmpty()) {
            suspicious(rows, read).forEach(read::remove);
        }
        return read.isEmpty() ? Map.of() : written(rows, read);
    }

    private static List<Integer> keysTwice(SharedRows rows) {
        var key = CheckKey.key(rows.alike().layout(), rows.fields());
        return key.isEmpty()
                ? List.of()
                : rows.session()
                        .rows(
                                "SELECT DISTINCT _fil FROM (SELECT _fil FROM raekker GROUP BY _fil, %s HAVING count(*) > 1)"
                                        .formatted(key.stream().map(Field::held).collect(Collectors.joining(", "))),
                                row -> row.getInt(1));
    }

    /** Those whose note says other control totals than the rows give. */
    private static List<Read> otherTotals(SharedRows rows, NavigableMap<Integer, Read> read) {
        var totals = rows.alike().layout().dataset().totals();
        var told = read.values().stream()
                .filter(file -> !file.legible().note().totals().isEmpty())
                .toList();
        if (totals.isEmpty() || told.isEmpty()) {
            return List.of();
        }
        var sums = new ControlSums(totals.get(), rows.fields());
        var there = new HashMap<Read, Map<List<String>, BigDecimal>>();
        rows.session().each(sums.sqlBy("_fil"), row -> {
            var file = read.get(row.getInt(sums.last()));
            if (file != null) {
                sums.add(row, there.computeIfAbsent(file, _ -> new HashMap<>()));
            }
        });
        return told.stream()
                .filter(file -> {
                    var differences = new Findings("");
                    new CheckControlTotals(file.legible().note())
                            .compare(totals.get(), there.getOrDefault(file, Map.of()), differences);
                    return differences.rejected();
                })
                .toList();
    }

    /** The files in which a check of the catalogue's finds anything. */
    private Set<Integer> suspicious(SharedRows rows, NavigableMap<Integer, Read> read) {
        var dataset = rows.alike().layout().dataset().id();
        var name = Engine.identifier(dataset.value());
        var checks = beside.of(dataset).stream()
                .collect(Collectors.partitioningBy(check -> check.ofFileAlone() && eachRow.judges(check)));
        var found = new HashSet<Integer>();
        found.addAll(anywhere(checks.getOrDefault(true, List.of()), name, rows, read.keySet()));
        found.addAll(fileByFile(checks.getOrDefault(false, List.of()), name, rows, read));
        return found;
    }

    /** What judges each row by itself is asked of all files at once. */
    private static List<Integer> anywhere(List<Check> checks, String name, SharedRows rows, Set<Integer> places) {
        if (checks.isEmpty()) {
            return List.of();
        }
        rows.session().run("CREATE OR REPLACE TEMP VIEW %s AS %s".formatted(name, rows.facts(places)));
        return rows.session()
                .rows(
                        checks.stream()
                                .map(check ->
                                        "SELECT %s FROM (\n%s\n)".formatted(SharedRows.fileOf("_linje"), check.query()))
                                .collect(Collectors.joining(" UNION ")),
                        row -> row.getInt(1));
    }

    /**
     * What looks at a file as a whole, or at something besides it, is asked of each by itself; by one statement for all of
     * which as much is known, for to plan one takes longer than to look through a small file.
     */
    private List<Integer> fileByFile(
            List<Check> checks, String name, SharedRows rows, NavigableMap<Integer, Read> read) {
        if (checks.isEmpty()) {
            return List.of();
        }
        var besides = besides(rows, read);
        Beside.relations(besides, rows.facts(read.keySet()))
                .forEach((knowledge, sql) ->
                        rows.session().run("CREATE OR REPLACE TEMP TABLE %s AS %s".formatted(ofAll(knowledge), sql)));
        return besides.entrySet().stream()
                .collect(Collectors.groupingBy(
                        file -> file.getValue().there(), Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(one -> fileByFile(checks, one.getKey(), name, rows, one.getValue()).stream())
                .toList();
    }

    private NavigableMap<Integer, Beside> besides(SharedRows rows, NavigableMap<Integer, Read> read) {
        var there = beside.at(
                rows.alike().layout().dataset().id(),
                read.values().stream().map(Read::legible).toList());
        var besides = new TreeMap<Integer, Beside>();
        read.forEach((place, file) -> besides.put(place, there.apply(file.legible())));
        return besides;
    }

    private static List<Integer> fileByFile(
            List<Check> checks, Set<Knowledge> there, String name, SharedRows rows, List<Integer> places) {
        var possible = checks.stream()
                .filter(check -> check.possibleWith(there))
                .map(check -> "SELECT 1 FROM (\n%s\n)".formatted(check.query()))
                .collect(Collectors.joining(" UNION ALL "));
        var relations = there.stream()
                .map(knowledge -> ", %s AS NOT MATERIALIZED (%s)"
                        .formatted(Engine.identifier(knowledge.relation()), Beside.rowsOf(ofAll(knowledge), "$1")))
                .collect(Collectors.joining());
        return possible.isEmpty()
                ? List.of()
                : rows.session()
                        .withRows(
                                "WITH %s AS NOT MATERIALIZED (%s)%s %s LIMIT 1"
                                        .formatted(name, rows.factsOfOne(), relations, possible),
                                places);
    }

    private static String ofAll(Knowledge knowledge) {
        return Engine.identifier("alle_" + knowledge.relation());
    }

    private static Map<Opened, Checked> written(SharedRows rows, NavigableMap<Integer, Read> read) throws IOException {
        var folder = rows.files().getFirst().folder().file("sammen");
        WriteParquet.each(rows, rows.written(read), folder);
        var passing = new HashMap<Opened, Checked>();
        for (var file : new TreeMap<>(read).entrySet()) {
            var parquet = file.getValue().opened().target().parquet();
            if (only(folder.resolve("_fil=" + file.getKey())).isPresent()) {
                Files.move(only(folder.resolve("_fil=" + file.getKey())).get(), parquet);
                passing.put(
                        file.getValue().opened(),
                        file.getValue().legible().checked(file.getValue().rows(), parquet));
            }
        }
        return passing;
    }

    private static Optional<Path> only(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.toList();
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        }
    }
}
