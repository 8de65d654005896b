// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.FactFile;
import dk.flis.store.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Facts for every dataset that municipalities deliver, for every municipality and sixty months: what stands in a row is drawn
 * evenly from what its column allows. No figure of it means anything; a mart of it is as large, and as slow, as a real one.
 */
final class FilledCountry {

    private final Engine engine;
    private final Catalogue catalogue;
    private final Path folder;
    private final int rowsInSlice;

    FilledCountry(Engine engine, Catalogue catalogue, Path folder, int rowsInSlice) {
        this.engine = engine;
        this.catalogue = catalogue;
        this.folder = folder;
        this.rowsInSlice = rowsInSlice;
    }

    /** Writes all files. */
    Snapshot write(Consumer<String> progress) {
        var files = new HashMap<SourceId, List<FactFile>>();
        var slices = new HashSet<Slice>();
        catalogue.datasets().values().stream()
                .filter(dataset -> dataset.deliverer() == Dataset.Deliverer.MUNICIPALITY)
                .forEach(dataset -> {
                    progress.accept("writing " + dataset.id());
                    files.put(dataset.id(), write(dataset));
                    slices.addAll(slices(dataset));
                });
        return new Snapshot(files, slices);
    }

    private List<FactFile> write(Dataset dataset) {
        var written = new ArrayList<FactFile>();
        for (var year = BenchFacts.FIRST_YEAR; year < BenchFacts.FIRST_YEAR + BenchFacts.YEARS; year++) {
            var place = folder.resolve("%s-%d".formatted(dataset.id(), year));
            var rows = new FilledRows(catalogue, dataset, year, rowsInSlice);
            BenchFacts.run(
                    engine,
                    "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (kommune), WRITE_PARTITION_COLUMNS true)"
                            .formatted(rows.sql(), Engine.literal(place.toString())));
            for (var municipality : catalogue.municipalities().keySet()) {
                written.add(new FactFile(
                        only(place.resolve("kommune=" + municipality.value())),
                        Optional.of(municipality),
                        year,
                        12L * rowsInSlice));
            }
        }
        return written;
    }

    private static Path only(Path folder) {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        } catch (IOException problem) {
            throw new EngineException("'%s' was not written".formatted(folder), problem);
        }
    }

    private Set<Slice> slices(Dataset dataset) {
        var slices = new HashSet<Slice>();
        for (MunicipalityCode municipality : catalogue.municipalities().keySet()) {
            for (var month = 0; month < 12 * BenchFacts.YEARS; month++) {
                slices.add(new Slice.OfMunicipality(
                        dataset.id(), municipality, new Month(BenchFacts.FIRST_YEAR, 1).plus(month)));
            }
        }
        return slices;
    }
}
