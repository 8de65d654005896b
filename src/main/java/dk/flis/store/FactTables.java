// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.SourceId;
import dk.flis.store.StoreException.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.iceberg.ClientPool;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.jdbc.JdbcClientPool;

/** The Iceberg table of every dataset: made when first asked for, and given the columns that the catalogue adds. */
final class FactTables {

    static final String CATALOG = "flis";
    static final String NAMESPACE = "facts";

    private final FactFolderIO files;
    private final JdbcCatalog catalog;
    private final Map<SourceId, Table> tables = new ConcurrentHashMap<>();

    FactTables(Database database, DataFolder data) {
        this.files = new FactFolderIO(data.facts());
        this.catalog = new JdbcCatalog(_ -> files, _ -> new Connections(database), false);
        catalog.initialize(
                CATALOG, Map.of("uri", "jdbc:postgresql:", "jdbc.schema-version", "V1", "warehouse", "local:///"));
    }

    FactFolderIO files() {
        return files;
    }

    Table table(Dataset dataset) {
        return tables.computeIfAbsent(dataset.id(), _ -> evolved(loadOrCreate(dataset), dataset));
    }

    private Table loadOrCreate(Dataset dataset) {
        var id = TableIdentifier.of(Namespace.of(NAMESPACE), dataset.id().value());
        if (catalog.tableExists(id)) {
            return catalog.loadTable(id);
        }
        try {
            var schema = FactSchema.of(dataset);
            return catalog.buildTable(id, schema)
                    .withPartitionSpec(FactSchema.partitions(dataset, schema))
                    .withLocation("local:///" + dataset.id())
                    .withProperty("format-version", "2")
                    // What a killed writer left must not be listed by every later reader.
                    .withProperty("write.metadata.previous-versions-max", "20")
                    .withProperty("write.metadata.delete-after-commit.enabled", "true")
                    .create();
        } catch (AlreadyExistsException raced) {
            return catalog.loadTable(id);
        }
    }

    private static Table evolved(Table table, Dataset dataset) {
        var update = table.updateSchema();
        var additions = 0;
        for (var column : dataset.columns()) {
            var type = FactSchema.type(column.type());
            var field = table.schema().findField(column.name());
            if (field == null) {
                update.addColumn(column.name(), type);
                additions++;
            } else if (!field.type().equals(type)) {
                throw new StoreException(
                        Problem.SCHEMA_CONFLICT,
                        "the catalogue says that '%s' of '%s' is %s, but its facts are kept as %s; give the column a new name"
                                .formatted(column.name(), dataset.id(), type, field.type()));
            }
        }
        if (additions > 0) {
            update.commit();
        }
        return table;
    }

    /** Takes a pooled connection for each step, so that a restarted database is met by a fresh one. */
    private static final class Connections extends JdbcClientPool {

        private final Database database;

        Connections(Database database) {
            super(1, "jdbc:postgresql:", Map.of());
            this.database = database;
        }

        @Override
        public <R> R run(ClientPool.Action<R, Connection, SQLException> action)
                throws SQLException, InterruptedException {
            try (var connection = database.source().getConnection()) {
                return action.run(connection);
            }
        }

        @Override
        public <R> R run(ClientPool.Action<R, Connection, SQLException> action, boolean retry)
                throws SQLException, InterruptedException {
            return run(action);
        }
    }
}
