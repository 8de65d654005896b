// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.catalogue.Dataset;
import dk.flis.distribution.RawOrder.FileForm;
import dk.flis.engine.DuckDbReader;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import dk.flis.engine.FactRows;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.FactFile;
import dk.flis.store.Snapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Copies rows of a publication into a file. The engine does it from file to file, within its bound of memory and on disk beyond
 * it, however many rows there are.
 */
final class CopyRows {

    private final Engine engine;
    private final ExtractKey key;

    CopyRows(Engine engine, ExtractKey key) {
        this.engine = engine;
        this.key = key;
    }

    /**
     * In the order of deliveries' months and lines: the same publication gives the same file.
     *
     * @return how many rows were written
     */
    long copy(
            Snapshot snapshot,
            Dataset dataset,
            MunicipalityCode municipality,
            Set<Long> deliveries,
            FileForm form,
            Path target) {
        var files = snapshot.files().getOrDefault(dataset.id(), List.of()).stream()
                .filter(file -> file.municipality().filter(municipality::equals).isPresent())
                .sorted(Comparator.comparing(FactFile::path))
                .map(FactFile::path)
                .toList();
        try (var reader = new DuckDbReader(engine);
                var connection = engine.connect()) {
            var rows = reader.rows(new FactRows(
                    dataset.id().value(), Fields.stored(dataset), files, snapshot.version(dataset.id()), "1 = 1"));
            run(connection, "SET VARIABLE %s = %s".formatted(Fields.SALT, Engine.literal(key.salt(municipality))));
            return run(connection, statement(rows, dataset, deliveries, form, target));
        } catch (SQLException trouble) {
            throw new EngineException("rows of '%s' could not be copied".formatted(dataset.id()), trouble);
        }
    }

    private static String statement(String rows, Dataset dataset, Set<Long> deliveries, FileForm form, Path target) {
        return """
                COPY (
                    SELECT %s FROM %s AS f WHERE f._levering IN (%s) ORDER BY f.maaned, f._levering, f._linje
                ) TO %s (%s)""".formatted(
                        Fields.selected(dataset, form),
                        rows,
                        deliveries.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")),
                        Engine.literal(target.toString()),
                        options(form));
    }

    private static String options(FileForm form) {
        return switch (form) {
            case CSV -> "FORMAT csv, HEADER true, DELIMITER ';'";
            case PARQUET -> "FORMAT parquet, COMPRESSION zstd";
        };
    }

    /** A copy says how many rows it wrote. */
    private static long run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getLargeUpdateCount());
        }
    }
}
