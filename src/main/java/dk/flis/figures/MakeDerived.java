// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.engine.FactReader;
import dk.flis.reference.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the rows of derived datasets: their SQL sees, by name, the sources and months that it declares to read, and no
 * others. They are made when they are first read, and given up when no other will read them.
 */
final class MakeDerived implements AutoCloseable {

    private final Catalogue catalogue;
    private final Facts facts;
    private final FactReader reader;
    /** First and last month, as indices, that must be there of each source. */
    private final Map<SourceId, Span> wanted = new HashMap<>();

    private final Map<SourceId, String> made = new HashMap<>();
    private final Set<Derived> awaited;

    /** @param targets the months that must be made of each derived dataset */
    MakeDerived(Catalogue catalogue, Facts facts, FactReader reader, Map<Derived, Span> targets) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.reader = reader;
        this.awaited = new HashSet<>(targets.keySet());
        targets.forEach(this::want);
    }

    /** The rows of a derived dataset that was asked for, as SQL. */
    String rows(Derived derived) {
        return relation(derived);
    }

    /** Gives up whatever is of no more use when this one's rows are not read again. */
    void done(Derived derived) {
        awaited.remove(derived);
        var useless = made.keySet().stream()
                .filter(id -> awaited.stream().noneMatch(other -> reads(other, id)))
                .toList();
        useless.forEach(this::drop);
    }

    private boolean reads(Source reader, SourceId id) {
        return reader.id().equals(id)
                || switch (reader) {
                    case Dataset _ -> false;
                    case Derived derived ->
                        derived.dependsOn().keySet().stream().anyMatch(read -> reads(catalogue.source(read), id));
                };
    }

    private void drop(SourceId id) {
        made.remove(id);
        reader.drop(id.value());
    }

    @Override
    public void close() {
        Set.copyOf(made.keySet()).forEach(this::drop);
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

    private String relation(Source source) {
        var known = made.get(source.id());
        if (known != null) {
            return known;
        }
        var relation = switch (source) {
            case Dataset dataset -> delivered(dataset);
            case Derived derived -> derive(derived);
        };
        made.put(source.id(), relation);
        return relation;
    }

    private String delivered(Dataset dataset) {
        var span = span(dataset);
        var years = Span.between(Math.floorDiv(span.first(), 12), Math.floorDiv(span.last(), 12));
        var national = dataset.deliverer() == Dataset.Deliverer.NATIONAL;
        var files = facts.files(dataset.id()).stream()
                .filter(file -> national || years.holds(file.year()))
                .toList();
        return "(SELECT * FROM %s AS f WHERE %s)".formatted(facts.rows(dataset, files), within(span));
    }

    private String derive(Derived derived) {
        var sources = new LinkedHashMap<String, String>();
        derived.dependsOn().keySet().forEach(id -> sources.put(id.value(), relation(catalogue.source(id))));
        var columns = derived.columns().stream()
                .map(column -> ", CAST(made.%s AS %s) AS %s"
                        .formatted(Sql.name(column.name()), Sql.type(column.type()), Sql.name(column.name())))
                .collect(Collectors.joining());
        return reader.keep(derived.id().value(), """
                SELECT CAST(made.kommune AS INTEGER) AS kommune, CAST(made.maaned AS INTEGER) AS maaned%s
                FROM (%s) AS made
                WHERE made.kommune IS NOT NULL AND made.%s
                ORDER BY 1""".formatted(
                        columns, reader.naming(sources, derived.sql()), within(span(derived))));
    }

    private Span span(Source source) {
        return wanted.getOrDefault(source.id(), new Span(0, 1));
    }

    private static String within(Span span) {
        return "maaned BETWEEN %d AND %d"
                .formatted(
                        Month.ofIndex(span.first()).stored(),
                        Month.ofIndex(span.last()).stored());
    }
}
