// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Frequency;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The deliveries that count for the period before, published or not. */
public final class Before {

    private static final String CURRENT = """
            SELECT dataset, municipality, month, fact_path
            FROM delivery
            JOIN unnest(:datasets::text[], :municipalities::int[], :months::int[]) AS wanted (dataset, municipality, month)
                USING (dataset, municipality, month)
            WHERE state = 'accepted'
            """;

    private static final int YEAR = 12;

    private final Catalogue catalogue;
    private final Database database;
    private final DataFolder data;

    public Before(Catalogue catalogue, Database database, DataFolder data) {
        this.catalogue = catalogue;
        this.database = database;
        this.data = data;
    }

    /** Of each slice the rows, as Parquet, of the month before, of yearly data the year before; not there without any. */
    public Map<Slice.OfMunicipality, Path> of(Collection<Slice.OfMunicipality> slices) {
        var before = new HashMap<Slice.OfMunicipality, Slice.OfMunicipality>();
        slices.forEach(slice -> month(slice)
                .ifPresent(month ->
                        before.put(new Slice.OfMunicipality(slice.dataset(), slice.municipality(), month), slice)));
        var files = new HashMap<Slice.OfMunicipality, Path>();
        current(before.keySet())
                .forEach((slice, file) ->
                        Optional.ofNullable(before.get(slice)).ifPresent(later -> files.put(later, file)));
        return files;
    }

    private Optional<Month> month(Slice.OfMunicipality slice) {
        return Optional.ofNullable(catalogue.datasets().get(slice.dataset()))
                .map(dataset -> switch (dataset.frequency()) {
                    case Frequency.Monthly _ -> slice.month().plus(-1);
                    case Frequency.Yearly _ -> slice.month().plus(-YEAR);
                });
    }

    private Map<Slice.OfMunicipality, Path> current(Collection<Slice.OfMunicipality> slices) {
        var files = new HashMap<Slice.OfMunicipality, Path>();
        database.client()
                .sql(CURRENT)
                .param(
                        "datasets",
                        slices.stream().map(slice -> slice.dataset().value()).toArray(String[]::new))
                .param(
                        "municipalities",
                        slices.stream()
                                .mapToInt(slice -> slice.municipality().value())
                                .toArray())
                .param(
                        "months",
                        slices.stream()
                                .mapToInt(slice -> slice.month().stored())
                                .toArray())
                .query(row -> {
                    var file = data.facts().resolve(row.getString("fact_path"));
                    if (Files.isReadable(file)) {
                        files.put(
                                new Slice.OfMunicipality(
                                        new SourceId(row.getString("dataset")),
                                        new MunicipalityCode(row.getInt("municipality")),
                                        Month.ofStored(row.getInt("month"))),
                                file);
                    }
                });
        return files;
    }
}
