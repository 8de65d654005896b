// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.delivery.Checked;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lays checked rows into the facts folder, where nothing shows them until they are published. */
final class StageFacts {

    private final Catalogue catalogue;
    private final Engine engine;
    private final FactTables tables;
    private final DataFolder data;

    StageFacts(Catalogue catalogue, Engine engine, FactTables tables, DataFolder data) {
        this.catalogue = catalogue;
        this.engine = engine;
        this.tables = tables;
        this.data = data;
    }

    /** @param path below the facts folder */
    record Staged(Path path, long bytes) {}

    /** Lasting when it returns; the same delivery staged again replaces the file. */
    Staged stage(long delivery, Checked checked, Path scratch) {
        var slice = SliceKey.of(checked.slice());
        var target = Partition.of(slice).folder().resolve(delivery + ".parquet");
        var draft = scratch.resolve(delivery + ".facts");
        try {
            copy(delivery, checked, slice, draft);
            Durable.force(draft);
            Durable.createFolders(data.facts().resolve(target).resolveSibling(""));
            Durable.publish(draft, data.facts().resolve(target));
            return new Staged(target, Files.size(data.facts().resolve(target)));
        } catch (IOException trouble) {
            throw Durable.trouble(trouble);
        }
    }

    private void copy(long delivery, Checked checked, SliceKey slice, Path draft) {
        var dataset = catalogue.datasets().get(slice.dataset());
        if (dataset == null) {
            throw new IllegalArgumentException("the catalogue has no dataset '" + slice.dataset() + "'");
        }
        var columns = new ArrayList<>(List.of(FactSchema.LINE, FactSchema.MUNICIPALITY, FactSchema.MONTH));
        dataset.columns().stream().map(Column::name).forEach(columns::add);
        var select = "SELECT %d::BIGINT AS %s, %s FROM read_parquet(%s)"
                .formatted(
                        delivery,
                        FactSchema.DELIVERY,
                        columns.stream().map(Engine::identifier).collect(Collectors.joining(", ")),
                        Engine.literal(checked.parquet().toString()));
        columns.addFirst(FactSchema.DELIVERY);
        write(select, FactSchema.fieldIds(tables.table(dataset).schema(), columns), draft);
    }

    private void write(String select, String fieldIds, Path draft) {
        var sql = "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd, FIELD_IDS %s)"
                .formatted(select, Engine.literal(draft.toString()), fieldIds);
        try (var connection = engine.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException trouble) {
            throw new EngineException("checked rows could not be staged: " + sql, trouble);
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
