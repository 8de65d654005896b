// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.distribution.RawOrder.FileForm;
import dk.flis.engine.Engine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The columns of a dataset as an extract writes them: after where each row comes from, as they are delivered. */
final class Fields {

    static final String DELIVERY = "_levering";
    static final String LINE = "_linje";
    static final String MUNICIPALITY = "kommune";
    static final String MONTH = "maaned";

    /** Holds what is put before a pseudonym before it is hashed: a variable of the connection, so that no statement shows it. */
    static final String SALT = "flis_extract_salt";

    private static final String PSEUDONYM_DIGITS = "32";

    private Fields() {}

    /** As facts are kept: name to SQL type. */
    static SequencedMap<String, String> stored(Dataset dataset) {
        var columns = new LinkedHashMap<String, String>();
        columns.put(DELIVERY, "BIGINT");
        columns.put(LINE, "BIGINT");
        columns.put(MUNICIPALITY, "INTEGER");
        columns.put(MONTH, "INTEGER");
        dataset.columns().forEach(column -> columns.put(column.name(), type(column.type())));
        return columns;
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case Column.Type.Text _, Column.Type.Code _, Column.Type.Person _ -> "VARCHAR";
            case Column.Type.Whole _ -> "BIGINT";
            case Column.Type.Exact exact -> "DECIMAL(18, %d)".formatted(exact.scale());
            case Column.Type.Day _ -> "DATE";
        };
    }

    /** What is selected from facts to make them what is written. */
    static String selected(Dataset dataset, FileForm form) {
        var month = "CAST(maaned // 100 AS VARCHAR) || '-' || lpad(CAST(maaned % 100 AS VARCHAR), 2, '0') AS maaned";
        var columns = new ArrayList<>(List.of(DELIVERY, LINE, MUNICIPALITY, month));
        dataset.columns().forEach(column -> columns.add(selected(column, form)));
        return String.join(", ", columns);
    }

    private static String selected(Column column, FileForm form) {
        var name = Engine.identifier(column.name());
        return switch (column.type()) {
            case Column.Type.Exact _
            when form == FileForm.CSV -> "replace(CAST(%s AS VARCHAR), '.', ',') AS %1$s".formatted(name);
            case Column.Type.Person _ ->
                "substr(sha256(getvariable('%s') || %s), 1, %s) AS %2$s".formatted(SALT, name, PSEUDONYM_DIGITS);
            case Column.Type.Text _, Column.Type.Code _, Column.Type.Whole _, Column.Type.Exact _, Column.Type.Day _ ->
                name;
        };
    }

    /** The dataset's own key within municipality and month, where it has one without gaps; else where a row was delivered. */
    static List<String> key(Dataset dataset) {
        var whole = !dataset.key().isEmpty()
                && dataset.key().stream()
                        .allMatch(name ->
                                dataset.column(name).filter(Column::required).isPresent());
        return whole
                ? Stream.concat(Stream.of(MUNICIPALITY, MONTH), dataset.key().stream())
                        .toList()
                : List.of(DELIVERY, LINE);
    }
}
