// SPDX-License-Identifier: EUPL-1.2
package dk.flis.distribution;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.distribution.RawOrder.FileForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A dataset's columns in the words of Frictionless Table Schema: what a program needs to read the file, and a person to use it. */
final class Described {

    private Described() {}

    static Map<String, Object> schema(Dataset dataset, FileForm form) {
        var fields = new ArrayList<Map<String, Object>>();
        fields.add(field(Fields.DELIVERY, "integer", "Leverance", "Nummeret på den leverance, som rækken kom med"));
        fields.add(field(Fields.LINE, "integer", "Linje", "Rækkens linje i den leverede fil; overskriften er linje 1"));
        fields.add(field(Fields.MUNICIPALITY, "integer", "Kommune", "Den kommune, der har leveret rækken"));
        fields.add(field(Fields.MONTH, "yearmonth", "Måned", "Den måned, rækken er leveret for, som 2025-03"));
        fields.forEach(field -> field.put("constraints", DataPackageJson.named("required", true)));
        dataset.columns().forEach(column -> fields.add(field(column, form)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("fields", fields);
        schema.put("primaryKey", Fields.key(dataset));
        schema.put("missingValues", List.of(""));
        return schema;
    }

    private static Map<String, Object> field(Column column, FileForm form) {
        var person = column.type() instanceof Column.Type.Person;
        var field = field(
                column.name(),
                type(column.type()),
                column.title(),
                person
                        ? "Et pseudonym for personen, det samme i alle udtræk til denne kommune og et andet i andre kommuners"
                        : column.description());
        if (column.type() instanceof Column.Type.Exact && form == FileForm.CSV) {
            field.put("decimalChar", ",");
        }
        if (column.type() instanceof Column.Type.Code code) {
            field.put("codeList", code.list());
        }
        column.unit().ifPresent(unit -> field.put("unit", unit));
        field.put("constraints", constraints(column));
        return field;
    }

    private static Map<String, Object> field(String name, String type, String title, String description) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", name);
        field.put("type", type);
        field.put("title", title);
        field.put("description", description);
        return field;
    }

    private static String type(Column.Type type) {
        return switch (type) {
            case Column.Type.Text _, Column.Type.Code _, Column.Type.Person _ -> "string";
            case Column.Type.Whole _ -> "integer";
            case Column.Type.Exact _ -> "number";
            case Column.Type.Day _ -> "date";
        };
    }

    private static Map<String, Object> constraints(Column column) {
        var constraints = new LinkedHashMap<String, Object>();
        constraints.put("required", column.required());
        switch (column.type()) {
            case Column.Type.Text text -> text.pattern().ifPresent(pattern -> constraints.put("pattern", pattern));
            case Column.Type.Person _ -> constraints.put("pattern", "[0-9a-f]{32}");
            case Column.Type.Whole whole -> {
                whole.least().ifPresent(least -> constraints.put("minimum", least));
                whole.most().ifPresent(most -> constraints.put("maximum", most));
            }
            case Column.Type.Exact exact -> {
                exact.least().ifPresent(least -> constraints.put("minimum", least));
                exact.most().ifPresent(most -> constraints.put("maximum", most));
            }
            case Column.Type.Day _, Column.Type.Code _ -> {}
        }
        return constraints;
    }
}
