// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Checked;
import dk.flis.delivery.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Lasting when it returns; the same delivery staged again replaces the file. */
    Staged stage(long delivery, Checked checked) {
        var target = Partition.of(SliceKey.of(checked.slice())).folder().resolve(delivery + ".parquet");
        var place = data.facts().resolve(target);
        try {
            Durable.force(checked.parquet());
            Durable.createFolders(place.resolveSibling(""));
            Durable.publish(checked.parquet(), place);
            return new Staged(target, Files.size(place));
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
