// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Checked;
import dk.flis.delivery.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.iceberg.types.Types.NestedField;

/** Lays checked rows into the facts folder, where nothing shows them until they are published. */
final class StageFacts {

    private final Catalogue catalogue;
    private final FactTables tables;
    private final DataFolder data;

    StageFacts(Catalogue catalogue, FactTables tables, DataFolder data) {
        this.catalogue = catalogue;
        this.tables = tables;
        this.data = data;
    }

    /** @param path below the facts folder */
    record Staged(Path path, long bytes) {}

    /** Where the checks write a delivery's rows, in the shape that fact tables have. */
    Target target(long delivery, Path scratch) {
        return new Target(
                scratch.resolve(delivery + ".parquet"), Map.of(FactSchema.DELIVERY, delivery), this::fieldIds);
    }

    private Map<String, Integer> fieldIds(SourceId dataset) {
        var described = catalogue.datasets().get(dataset);
        if (described == null) {
            throw new IllegalArgumentException("the catalogue has no dataset '" + dataset + "'");
        }
        var written = FactSchema.of(described);
        return tables.table(described).schema().columns().stream()
                .filter(field -> written.findField(field.name()) != null)
                .collect(Collectors.toMap(NestedField::name, NestedField::fieldId));
    }

    /** By the number of a delivery, where its rows lie; lasting when it returns. The same delivery replaces its file. */
    Map<Long, Staged> stage(Map<Long, Checked> deliveries) {
        var staged = new LinkedHashMap<Long, Staged>();
        var files = new LinkedHashMap<Path, Path>();
        try {
            for (var delivery : deliveries.entrySet()) {
                var parquet = delivery.getValue().parquet();
                var place = Partition.of(SliceKey.of(delivery.getValue().slice()))
                        .folder()
                        .resolve(delivery.getKey() + ".parquet");
                staged.put(delivery.getKey(), new Staged(place, Files.size(parquet)));
                files.put(parquet, data.facts().resolve(place));
            }
            Durable.forceAll(files.keySet());
            Durable.publishAll(files);
            return staged;
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    void drop(Staged staged) {
        try {
            Files.deleteIfExists(data.facts().resolve(staged.path()));
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }
}
