// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.reference.Month;
import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the rows of derived datasets as tables of the workspace: their SQL sees views and tables that hold the months it
 * declares to read, and no others.
 */
final class MakeDerived {

    private final Catalogue catalogue;
    private final Facts facts;
    private final String schema;
    private final Connection connection;
    /** First and last month, as indices, that must be there of each source. */
    private final Map<SourceId, Span> wanted = new HashMap<>();

    private final Set<SourceId> made = new HashSet<>();

    MakeDerived(Catalogue catalogue, Facts facts, String schema, Connection connection) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.schema = schema;
        this.connection = connection;
    }

    /** @param targets the months that must be made of each derived dataset */
    void make(Map<Derived, Span> targets) {
        targets.forEach(this::want);
        targets.keySet().forEach(this::make);
    }

    /** Takes the tables and views away again. */
    void clear() {
        made.forEach(id -> Sql.run(
                connection,
                "DROP %s IF EXISTS %s"
                        .formatted(
                                switch (catalogue.source(id)) {
                                    case Dataset _ -> "VIEW";
                                    case Derived _ -> "TABLE";
                                },
                                qualified(id))));
    }

    private void want(Source source, Span months) {
        var before = wanted.get(source.id());
        var both = before == null ? months : before.around(months);
        wanted.put(source.id(), both);
        switch (source) {
            case Dataset _ -> {}
            case Derived derived ->
                derived.dependsOn()
                        .forEach((read, offsets) -> want(
                                catalogue.source(read),
                                Span.between(both.first() + offsets.from(), both.last() + offsets.to())));
        }
    }

    private void make(Source source) {
        if (!made.add(source.id())) {
            return;
        }
        switch (source) {
            case Dataset dataset -> makeView(dataset);
            case Derived derived -> {
                derived.dependsOn().keySet().forEach(read -> make(catalogue.source(read)));
                makeTable(derived);
            }
        }
    }

    private void makeView(Dataset dataset) {
        var span = wanted.getOrDefault(dataset.id(), new Span(0, 1));
        var years = new Span(
                Math.floorDiv(span.last(), 12), Math.floorDiv(span.last(), 12) - Math.floorDiv(span.first(), 12) + 1);
        var national = dataset.deliverer() == Dataset.Deliverer.NATIONAL;
        var rows = facts.rows(dataset, file -> national || years.holds(file.year()));
        Sql.run(
                connection,
                "CREATE VIEW %s AS SELECT * FROM %s WHERE %s".formatted(qualified(dataset.id()), rows, within(span)));
    }

    private void makeTable(Derived derived) {
        var columns = derived.columns().stream()
                .map(column -> ", CAST(%s AS %s) AS %s"
                        .formatted(Sql.name(column.name()), Sql.type(column.type()), Sql.name(column.name())))
                .collect(Collectors.joining());
        Sql.run(connection, """
                CREATE TABLE %s AS
                SELECT CAST(kommune AS INTEGER) AS kommune, CAST(maaned AS INTEGER) AS maaned%s
                FROM (
                %s
                ) AS made
                WHERE kommune IS NOT NULL AND %s
                ORDER BY kommune""".formatted(
                        qualified(derived.id()),
                        columns,
                        derived.sql(),
                        within(wanted.getOrDefault(derived.id(), new Span(0, 1)))));
    }

    private static String within(Span span) {
        return "maaned BETWEEN %d AND %d"
                .formatted(
                        Month.ofIndex(span.first()).stored(),
                        Month.ofIndex(span.last()).stored());
    }

    private String qualified(SourceId id) {
        return Sql.name(schema) + "." + Sql.name(id.value());
    }
}
