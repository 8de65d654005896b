// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Area;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Dataset.Deliverer;
import dk.flis.catalogue.Frequency;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Checked;
import dk.flis.delivery.Finding;
import dk.flis.delivery.Finding.Severity;
import dk.flis.delivery.Handed;
import dk.flis.delivery.Outcome;
import dk.flis.delivery.Slice;
import dk.flis.delivery.Target;
import dk.flis.engine.Engine;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A store over a catalogue of two datasets and rules of a few lines, for tests of what the store itself does. */
final class SmallWorld implements AutoCloseable {

    static final AreaId ECONOMY = new AreaId("oekonomi");
    static final SourceId ACCOUNTS = new SourceId("regnskab");
    static final SourceId POPULATION = new SourceId("folketal");

    final DataFolder data;
    final Keys keys;
    final Database database;
    final Scratch scratch;
    final Engine engine;
    final Store store;
    final Permissions permissions;
    Instant now = Instant.parse("2026-01-15T12:00:00Z");

    SmallWorld(DataFolder data) {
        this(data, catalogue(List.of()));
    }

    SmallWorld(DataFolder data, Catalogue catalogue) {
        this.data = data;
        this.keys = Keys.in(data);
        this.database = Database.open(new DatabaseSettings.Embedded(), data, keys);
        this.scratch = Scratch.open(data);
        this.engine = new Engine(500, 2, scratch.folder().resolve("spill"));
        this.store = new Store(
                new Store.Base(data, keys, database, scratch), catalogue, engine, new PlainRules(engine), () -> now, 2);
        this.permissions = new Permissions(database, () -> now);
    }

    /** @param more columns of the accounts beside {@code konto} and {@code beloeb} */
    static Catalogue catalogue(List<Column> more) {
        var accounts = new java.util.ArrayList<>(List.of(
                column("konto", new Column.Type.Text(Optional.empty())),
                column("beloeb", new Column.Type.Exact(2, Optional.empty(), Optional.empty()))));
        accounts.addAll(more);
        return new Catalogue(
                "test",
                List.of(new Area(ECONOMY, "Økonomi", "Economy", 1, "", List.of(), List.of(), List.of())),
                new TreeMap<>(),
                Map.of(),
                Map.of(
                        ACCOUNTS, dataset(ACCOUNTS, Deliverer.MUNICIPALITY, accounts),
                        POPULATION,
                                dataset(
                                        POPULATION,
                                        Deliverer.NATIONAL,
                                        List.of(column(
                                                "antal", new Column.Type.Whole(Optional.empty(), Optional.empty()))))),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    static Dataset accounts() {
        return catalogue(List.of()).datasets().values().stream()
                .filter(dataset -> dataset.id().equals(ACCOUNTS))
                .findFirst()
                .orElseThrow();
    }

    static Column column(String name, Column.Type type) {
        return new Column(name, name, "", type, true, Optional.empty());
    }

    private static Dataset dataset(SourceId id, Deliverer deliverer, List<Column> columns) {
        return new Dataset(
                id,
                ECONOMY,
                id.value(),
                "",
                columns,
                new Frequency.Monthly(),
                Dataset.USUAL_DUE_DAY,
                deliverer,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    void permit(int... municipalities) {
        for (var municipality : municipalities) {
            permissions.grant(new MunicipalityCode(municipality), ECONOMY, "test");
        }
    }

    static Slice.OfMunicipality slice(int municipality, String month) {
        return new Slice.OfMunicipality(
                ACCOUNTS, new MunicipalityCode(municipality), Month.parse(month).orElseThrow());
    }

    /** Everything that a publication shows of the accounts: place and month, account, and the sum. */
    SortedMap<String, String> sums(Snapshot snapshot) {
        var files = snapshot.files().getOrDefault(ACCOUNTS, List.of());
        if (files.isEmpty()) {
            return new TreeMap<>();
        }
        var list = files.stream()
                .map(file -> Engine.literal(file.path().toString()))
                .collect(Collectors.joining(", ", "[", "]"));
        var sums = new TreeMap<String, String>();
        try (var connection = engine.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT kommune || ' ' || maaned || ' ' || konto, sum(beloeb)
                        FROM read_parquet(%s) GROUP BY ALL
                        """.formatted(list))) {
            while (rows.next()) {
                sums.put(rows.getString(1), rows.getString(2));
            }
            return sums;
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    Publication publish() {
        var draft = store.publications().begin("test").orElseThrow();
        return store.publications().finish(draft, false, "test", "mart");
    }

    @Override
    public void close() {
        engine.close();
        scratch.close();
        database.close();
    }

    /**
     * {@code regnskab_0147_2025-03[_sequence].csv} with lines {@code konto;beloeb}, and {@code folketal.csv} with {@code
     * kommune;maaned;antal}; the word FEJL anywhere is an error.
     */
    record PlainRules(Engine engine) implements CheckFiles {

        @Override
        public List<Outcome> check(List<Handed> files) {
            return files.stream().map(file -> check(file.file(), file.target())).toList();
        }

        @Override
        public String kind(Path file) {
            return file.getFileName().toString().split("_", -1)[0];
        }

        private Outcome check(Path file, Target target) {
            try {
                var bytes = Files.readAllBytes(file);
                if (new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains("FEJL")) {
                    return new Outcome.Rejected(
                            List.of(finding(file)),
                            Optional.of(sliceOf(file.getFileName()
                                    .toString()
                                    .replace(".csv", "")
                                    .split("_", -1))));
                }
                var parts = file.getFileName().toString().replace(".csv", "").split("_", -1);
                var sequence = parts.length > 3 ? OptionalLong.of(Long.parseLong(parts[3])) : OptionalLong.empty();
                var rows = parts[0].equals("folketal")
                        ? copy(
                                "kommune::INTEGER AS kommune, maaned::INTEGER AS maaned, antal::BIGINT AS antal",
                                file,
                                target)
                        : copy(
                                "%d AS kommune, %s AS maaned, konto::VARCHAR AS konto, beloeb::DECIMAL(18,2) AS beloeb, * EXCLUDE (konto, beloeb)"
                                        .formatted(Integer.parseInt(parts[1]), parts[2].replace("-", "")),
                                file,
                                target);
                return new Outcome.Accepted(
                        new Checked(sliceOf(parts), sha256(bytes), rows, sequence, Optional.empty(), target.parquet()),
                        List.of());
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }

        private static Slice sliceOf(String[] parts) {
            return parts[0].equals("folketal")
                    ? new Slice.Whole(POPULATION)
                    : slice(Integer.parseInt(parts[1]), parts[2]);
        }

        private long copy(String columns, Path file, Target target) {
            var constants = target.constants().entrySet().stream()
                    .map(column -> column.getValue() + "::BIGINT AS " + column.getKey() + ", ")
                    .collect(Collectors.joining());
            var ids = target.fieldIds()
                    .apply(sliceOf(file.getFileName()
                                    .toString()
                                    .replace(".csv", "")
                                    .split("_", -1))
                            .dataset());
            try (var connection = engine.connect();
                    var statement = connection.createStatement()) {
                return statement.executeUpdate(
                        "COPY (SELECT %srow_number() OVER () + 1 AS _linje, %s FROM read_csv(%s, delim = ';', header = true, all_varchar = true)) TO %s (FORMAT parquet, FIELD_IDS {%s})"
                                .formatted(
                                        constants,
                                        columns,
                                        Engine.literal(file.toString()),
                                        Engine.literal(target.parquet().toString()),
                                        ids.entrySet().stream()
                                                .map(id -> id.getKey() + ": " + id.getValue())
                                                .collect(Collectors.joining(", "))));
            } catch (SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
        }

        @Override
        public Optional<Path> note(Path file) {
            var note = file.resolveSibling(file.getFileName() + ".note");
            return Files.exists(note) ? Optional.of(note) : Optional.empty();
        }

        static Finding finding(Path file) {
            return new Finding(
                    "fejl",
                    Severity.ERROR,
                    file.getFileName().toString(),
                    2,
                    Optional.empty(),
                    Optional.of("FEJL"),
                    "Der står FEJL",
                    "Ret det");
        }

        static String sha256(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (java.security.NoSuchAlgorithmException absent) {
                throw new IllegalStateException(absent);
            }
        }
    }
}
