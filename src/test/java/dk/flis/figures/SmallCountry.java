// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.delivery.Slice;
import dk.flis.engine.DuckDbReader;
import dk.flis.engine.Engine;
import dk.flis.engine.FactReader;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Draft;
import dk.flis.store.FactFile;
import dk.flis.store.Publication;
import dk.flis.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A catalogue in text, files as delivered, and publications of them: all that a test of figures needs. */
final class SmallCountry implements AutoCloseable {

    private static final Path CODES = Path.of("catalogue/codes");

    private final Path folder;
    private final Catalogue catalogue;
    private final Engine engine;
    private final Shelf shelf;
    private final Publish publish;
    private final Map<Slice, FactFile> facts = new HashMap<>();
    private final Set<Slice> changed = new HashSet<>();
    private final List<Publication> publications = new ArrayList<>();
    private int files;

    /** Where facts lie, and who reads them there. */
    interface Shelf extends AutoCloseable {

        Snapshot snapshot(Catalogue catalogue, Map<Slice, FactFile> facts);

        FactReader reader();

        @Override
        void close();
    }

    /** Files that are in no table, read by DuckDB. */
    private record Loose(Engine engine) implements Shelf {

        @Override
        public Snapshot snapshot(Catalogue catalogue, Map<Slice, FactFile> facts) {
            var files = new HashMap<SourceId, List<FactFile>>();
            facts.forEach((slice, file) -> files.computeIfAbsent(slice.dataset(), _ -> new ArrayList<>())
                    .add(file));
            return new Snapshot(files, facts.keySet());
        }

        @Override
        public FactReader reader() {
            return new DuckDbReader(engine);
        }

        @Override
        public void close() {}
    }

    /** @param text the catalogue's files by name; lists of codes come to those of the real catalogue */
    SmallCountry(Path folder, Map<String, String> text) throws IOException {
        this(folder, text, Loose::new);
    }

    SmallCountry(Path folder, Map<String, String> text, Function<Engine, Shelf> shelf) throws IOException {
        this.folder = folder;
        write(text);
        this.catalogue = CatalogueFiles.load(folder.resolve("catalogue"));
        this.engine = new Engine(1000, 2, folder.resolve("spill"));
        this.shelf = shelf.apply(engine);
        this.publish = new Publish(catalogue, this.shelf.reader(), folder.resolve("marts"));
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Engine engine() {
        return engine;
    }

    Path marts() {
        return folder.resolve("marts");
    }

    private void write(Map<String, String> text) throws IOException {
        var codes = folder.resolve("catalogue/codes");
        Files.createDirectories(codes);
        try (var real = Files.list(CODES)) {
            for (var file : real.toList()) {
                Files.copy(file, codes.resolve(file.getFileName()));
            }
        }
        for (var entry : text.entrySet()) {
            var file = folder.resolve("catalogue").resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            var before = entry.getKey().equals("codes/lists.yaml") ? Files.readString(file) : "";
            Files.writeString(file, before + entry.getValue());
        }
    }

    /** Takes a file in as the checks would have: {@code dataset_147_2025-03.csv}, or {@code dataset.csv} when national. */
    void deliver(String name, String csv) throws IOException {
        var delivered = folder.resolve("delivered");
        Files.createDirectories(delivered);
        var file = delivered.resolve(name);
        Files.writeString(file, csv);
        var words = name.replaceFirst("(\\.\\d+)?\\.csv$", "").split("_", -1);
        var dataset = Optional.ofNullable(catalogue.datasets().get(new SourceId(words[0])))
                .orElseThrow(() -> new IllegalArgumentException("no dataset for " + name));
        var parquet = folder.resolve("facts-" + files++ + ".parquet");
        convert(dataset, file, parquet);
        if (words.length == 1) {
            put(new Slice.Whole(dataset.id()), new FactFile(parquet, Optional.empty(), 0, 1));
            return;
        }
        var municipality = MunicipalityCode.parse(words[1]).orElseThrow();
        var month = Month.parse(words[2]).orElseThrow();
        put(
                new Slice.OfMunicipality(dataset.id(), municipality, month),
                new FactFile(parquet, Optional.of(municipality), month.year(), 1));
    }

    /** The municipality's permission is withdrawn, or the slice was never to be used. */
    void withdraw(Slice slice) {
        facts.remove(slice);
        changed.add(slice);
    }

    private void put(Slice slice, FactFile file) {
        facts.put(slice, file);
        changed.add(slice);
    }

    private void convert(Dataset dataset, Path csv, Path parquet) {
        var columns = dataset.columns().stream()
                .map(column -> ", CAST(NULLIF(%s, '') AS %s) AS %s"
                        .formatted(Sql.name(column.name()), Sql.type(column.type()), Sql.name(column.name())))
                .collect(Collectors.joining());
        run("""
                COPY (SELECT CAST(1 AS BIGINT) AS _levering, row_number() OVER () AS _linje, CAST(kommune AS INTEGER) AS kommune,
                    CAST(replace(maaned, '-', '') AS INTEGER) AS maaned%s
                FROM read_csv(%s, delim = ';', header = true, all_varchar = true)) TO %s (FORMAT parquet)""".formatted(columns, Engine.literal(csv.toString()), Engine.literal(parquet.toString())));
    }

    private void run(String sql) {
        try (var connection = engine.connect()) {
            run(connection, sql);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a statistician sees: every dataset as a view of text columns over its CSV files, and {@code fil}. */
    List<Map<String, String>> ask(String sql) {
        var rows = new ArrayList<Map<String, String>>();
        try (var connection = engine.connect()) {
            run(connection, "CREATE OR REPLACE SCHEMA hand");
            run(connection, "SET schema = 'hand'");
            for (var dataset : catalogue.datasets().values()) {
                var own = delivered(dataset);
                if (!own.isEmpty()) {
                    run(
                            connection,
                            "CREATE VIEW %s AS SELECT *, parse_filename(filename) AS fil FROM read_csv([%s], delim = ';', header = true, all_varchar = true, filename = true, union_by_name = true)"
                                    .formatted(Sql.name(dataset.id().value()), String.join(", ", own)));
                }
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                while (row.next()) {
                    rows.add(read(row));
                }
            }
            run(connection, "DROP SCHEMA hand CASCADE");
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        return rows;
    }

    private static Map<String, String> read(ResultSet row) throws SQLException {
        var read = new TreeMap<String, String>();
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            read.put(
                    row.getMetaData().getColumnLabel(column),
                    Optional.ofNullable(row.getString(column)).orElse(""));
        }
        return read;
    }

    private List<String> delivered(Dataset dataset) {
        try (var all = Files.list(folder.resolve("delivered"))) {
            return all.filter(file -> file.getFileName().toString().matches(dataset.id() + "(_.*|\\.\\d+)?\\.csv"))
                    .map(file -> Engine.literal(file.toString()))
                    .toList();
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Publishes on top of the publication before. */
    Publication publish() {
        var previous = publications.isEmpty() ? Optional.<Publication>empty() : Optional.of(publications.getLast());
        var mart = publish.compute(new Draft(snapshot(), previous, Set.copyOf(changed)), _ -> {});
        changed.clear();
        var publication = new Publication(publications.size() + 1, Instant.EPOCH, false, catalogue.version(), mart);
        publications.add(publication);
        return publication;
    }

    /** The manifest of the same facts computed from nothing, by DuckDB, in a folder of its own. */
    Manifest computedAnew() {
        var marts = folder.resolve("marts-anew-" + files++);
        try (var fresh = new Publish(catalogue, engine, marts)) {
            var mart = fresh.compute(new Draft(snapshot(), Optional.empty(), Set.copyOf(facts.keySet())), _ -> {});
            return Manifest.read(marts, mart);
        }
    }

    Manifest manifest(Publication publication) {
        return Manifest.read(folder.resolve("marts"), publication.mart());
    }

    Figures figures() {
        return new Figures(
                catalogue,
                folder.resolve("marts"),
                () -> publications.isEmpty() ? Optional.empty() : Optional.of(publications.getLast()));
    }

    Snapshot snapshot() {
        return shelf.snapshot(catalogue, facts);
    }

    @Override
    public void close() {
        publish.close();
        shelf.close();
        engine.close();
    }
}
