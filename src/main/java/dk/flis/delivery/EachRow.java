// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Check;
import dk.flis.engine.Engine;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whether a check looks at each row for itself, so that it finds in the rows of many files what it finds in each.
 * DuckDB says how it understands the query; what is not plainly harmless counts as looking at several rows.
 */
final class EachRow {

    private static final JsonMapper JSON = new JsonMapper();

    private final Engine engine;
    private final Map<Check, Boolean> known = new ConcurrentHashMap<>();
    private final Set<String> scalars;

    EachRow(Engine engine) {
        this.engine = engine;
        try (var session = new Session(engine)) {
            this.scalars = Set.copyOf(session.rows("""
                    SELECT function_name FROM duckdb_functions() WHERE function_name <> 'unnest'
                    GROUP BY function_name HAVING bool_and(function_type = 'scalar' AND coalesce(stability, '') <> 'VOLATILE')""", row -> row.getString(1)));
        }
    }

    boolean judges(Check check) {
        return known.computeIfAbsent(check, this::understood);
    }

    private boolean understood(Check check) {
        try (var session = new Session(engine)) {
            var told = session.one(
                    "SELECT json_serialize_sql(%s)".formatted(Engine.literal(check.query())), row -> row.getString(1));
            var statements = JSON.readTree(told).path("statements");
            return statements.size() == 1
                    && plain(statements.path(0).path("node"), check.dataset().value());
        }
    }

    private boolean plain(JsonNode query, String dataset) {
        return query.path("type").asString("").equals("SELECT_NODE")
                && query.path("modifiers").isEmpty()
                && query.path("cte_map").path("map").isEmpty()
                && query.path("group_expressions").isEmpty()
                && query.path("having").isNull()
                && query.path("qualify").isNull()
                && query.path("sample").isNull()
                && query.path("from_table").path("type").asString("").equals("BASE_TABLE")
                && query.path("from_table").path("table_name").asString("").equals(dataset)
                && query.path("from_table").path("sample").isNull()
                && givesTheLine(query.path("select_list"))
                && query.path("select_list").valueStream().allMatch(column -> isLine(column) || scalar(column))
                && scalar(query.path("where_clause"));
    }

    private static boolean givesTheLine(JsonNode columns) {
        return columns.valueStream().filter(EachRow::isLine).count() == 1;
    }

    private static boolean isLine(JsonNode node) {
        var names = node.path("column_names");
        return node.path("class").asString("").equals("COLUMN_REF")
                && names.path(names.size() - 1).asString("").equals("_linje");
    }

    /** Of one row's values alone; the line is not one of them, for among many files it is another number. */
    private boolean scalar(JsonNode node) {
        var sound = switch (node.path("class").asString("")) {
            case "SUBQUERY", "WINDOW", "LAMBDA", "STAR", "DEFAULT", "PARAMETER", "POSITIONAL_REFERENCE" -> false;
            case "FUNCTION" -> scalars.contains(node.path("function_name").asString(""));
            case "COLUMN_REF" -> !isLine(node);
            default -> true;
        };
        return sound && node.valueStream().allMatch(this::scalar);
    }
}
