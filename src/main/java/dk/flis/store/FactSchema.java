// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;

/** A dataset's columns in Iceberg's words. */
final class FactSchema {

    static final String DELIVERY = "_levering";
    static final String LINE = "_linje";
    static final String MUNICIPALITY = "kommune";
    static final String MONTH = "maaned";

    /** Hides the year in the month: 202503 lies in 202500. A column of its own would say the same twice. */
    private static final int YEAR_OF_MONTH = 100;

    private FactSchema() {}

    /** Without lasting field ids: the table gives them. */
    static Schema of(Dataset dataset) {
        var fields = new ArrayList<NestedField>();
        fields.add(NestedField.required(1, DELIVERY, Types.LongType.get()));
        fields.add(NestedField.required(2, LINE, Types.LongType.get()));
        fields.add(NestedField.required(3, MUNICIPALITY, Types.IntegerType.get()));
        fields.add(NestedField.required(4, MONTH, Types.IntegerType.get()));
        for (var column : dataset.columns()) {
            fields.add(NestedField.optional(fields.size() + 1, column.name(), type(column.type())));
        }
        return new Schema(fields);
    }

    static PartitionSpec partitions(Dataset dataset, Schema schema) {
        return switch (dataset.deliverer()) {
            case NATIONAL -> PartitionSpec.unpartitioned();
            case MUNICIPALITY ->
                PartitionSpec.builderFor(schema)
                        .identity(MUNICIPALITY)
                        .truncate(MONTH, YEAR_OF_MONTH, "aar")
                        .build();
        };
    }

    static Type type(Column.Type type) {
        return switch (type) {
            case Column.Type.Text _, Column.Type.Code _, Column.Type.Person _ -> Types.StringType.get();
            case Column.Type.Whole _ -> Types.LongType.get();
            case Column.Type.Exact exact -> Types.DecimalType.of(18, exact.scale());
            case Column.Type.Day _ -> Types.DateType.get();
        };
    }

    /** The option that makes DuckDB write the table's field ids into a Parquet file of these columns. */
    static String fieldIds(Schema schema, List<String> columns) {
        return columns.stream()
                .map(name ->
                        Engine.identifier(name) + ": " + schema.findField(name).fieldId())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The option that makes DuckDB read files of earlier shapes too: columns by field id, NULL where a file has none. */
    static String byFieldId(Schema schema) {
        return schema.columns().stream()
                .map(field -> "%d: {name: %s, type: %s, default_value: NULL}"
                        .formatted(field.fieldId(), Engine.literal(field.name()), Engine.literal(duckdb(field.type()))))
                .collect(Collectors.joining(", ", "MAP {", "}"));
    }

    private static String duckdb(Type type) {
        return switch (type) {
            case Types.StringType _ -> "VARCHAR";
            case Types.LongType _ -> "BIGINT";
            case Types.IntegerType _ -> "INTEGER";
            case Types.DateType _ -> "DATE";
            case Types.DecimalType decimal -> "DECIMAL(%d,%d)".formatted(decimal.precision(), decimal.scale());
            default -> throw new IllegalArgumentException("no facts are of type " + type);
        };
    }
}
