// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.delivery.Slice;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.FactFile;
import dk.flis.store.Snapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Synthetic postings, a Parquet file for each municipality and year, over 42,000 combinations of account dimensions. */
final class BenchFacts {

    static final int FIRST_YEAR = 2021;
    static final int YEARS = 5;
    private static final int COMBINATIONS = 42_000;

    private final Engine engine;
    private final Path folder;
    private final List<MunicipalityCode> municipalities;
    private final long rowsInFile;

    BenchFacts(Engine engine, Path folder, Catalogue catalogue, long rows) {
        this.engine = engine;
        this.folder = folder;
        this.municipalities = List.copyOf(catalogue.municipalities().keySet());
        this.rowsInFile = Math.max(1, rows / (municipalities.size() * (long) YEARS));
        run("CREATE OR REPLACE TABLE bench_accounts AS SELECT i AS id, f.v AS konto, "
                + "CAST(1 + hash(i) % 7 * (hash(i * 3) % 2) AS VARCHAR) AS dranst, a.v AS art, "
                + "printf('%03d', hash(i * 13) % 20) AS gruppering FROM range(" + COMBINATIONS + ") AS r(i) "
                + "JOIN (" + leaves(catalogue, "funktion") + ") AS f ON f.n = hash(i * 7) % f.ialt "
                + "JOIN (" + leaves(catalogue, "art") + ") AS a ON a.n = hash(i * 11) % a.ialt");
    }

    private static String leaves(Catalogue catalogue, String list) {
        var codes = Optional.ofNullable(catalogue.codeLists().get(list))
                .map(CodeList::entries)
                .orElse(Map.of());
        var leaves = codes.keySet().stream()
                .filter(code -> codes.keySet().stream().noneMatch(other -> other.startsWith(code + ".")))
                .map(code -> "(" + Engine.literal(code) + ")")
                .collect(Collectors.joining(", "));
        return "SELECT v, row_number() OVER () - 1 AS n, count(*) OVER () AS ialt FROM (VALUES " + leaves + ") AS t(v)";
    }

    /** Writes all files. */
    Snapshot write() {
        var files = new ArrayList<FactFile>();
        var slices = new HashSet<Slice>();
        for (var municipality : municipalities) {
            for (var year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
                files.add(write(municipality, year, 0));
                for (var month = 1; month <= 12; month++) {
                    slices.add(
                            new Slice.OfMunicipality(BenchSelections.ACCOUNTS, municipality, new Month(year, month)));
                }
            }
        }
        return new Snapshot(Map.of(BenchSelections.ACCOUNTS, files), slices);
    }

    /** The snapshot after the first municipality delivered March of the last year anew. */
    Snapshot redelivered(Snapshot before, int time) {
        var year = FIRST_YEAR + YEARS - 1;
        var anew = write(municipalities.getFirst(), year, time);
        var files = before.files().getOrDefault(BenchSelections.ACCOUNTS, List.of()).stream()
                .map(file -> file.year() == year && file.municipality().equals(anew.municipality()) ? anew : file)
                .toList();
        return new Snapshot(Map.of(BenchSelections.ACCOUNTS, files), before.slices());
    }

    Slice redeliveredSlice() {
        return new Slice.OfMunicipality(
                BenchSelections.ACCOUNTS, municipalities.getFirst(), new Month(FIRST_YEAR + YEARS - 1, 3));
    }

    /** @param time the March of another time has other amounts */
    private FactFile write(MunicipalityCode municipality, int year, int time) {
        var file = folder.resolve("regnskab_%s_%d_%d.parquet".formatted(municipality, year, time));
        run("""
            COPY (SELECT CAST(1 AS BIGINT) AS _levering, i AS _linje, CAST(%1$s AS INTEGER) AS kommune,
                CAST(%2$d * 100 + 1 + i %% 12 AS INTEGER) AS maaned, c.konto, c.dranst, '1' AS ejerforhold, c.gruppering, c.art,
                printf('%%04d', i %% 97) AS omkostningssted,
                CAST((hash(i * 31 + %1$s) %% 2000000) / 100 - 5000 + CASE i %% 12 WHEN 2 THEN %4$d ELSE 0 END AS DECIMAL(18, 2)) AS beloeb
              FROM range(%3$d) AS r(i) JOIN bench_accounts AS c ON c.id = hash(i * 17 + %1$s * 10 + %2$d) %% %5$d)
            TO %6$s (FORMAT parquet, COMPRESSION zstd)""".formatted(municipality, year, rowsInFile, time, COMBINATIONS, Engine.literal(file.toString())));
        return new FactFile(file, Optional.of(municipality), year, rowsInFile);
    }

    private void run(String sql) {
        run(engine, sql);
    }

    static void run(Engine engine, String sql) {
        try (Connection connection = engine.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = false");
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new EngineException(sql, problem);
        }
    }
}
