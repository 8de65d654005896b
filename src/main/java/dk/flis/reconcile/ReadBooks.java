// SPDX-License-Identifier: EUPL-1.2
package dk.flis.reconcile;

import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Dataset.ControlTotals;
import dk.flis.catalogue.Dataset.ControlTotals.Group;
import dk.flis.delivery.NotedTotals;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import dk.flis.reconcile.Books.Noted;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Accepted;
import dk.flis.store.Archive;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts and adds up what counts of a municipality's months, each time from the delivered rows themselves. */
public final class ReadBooks {

    private final Accepted accepted;
    private final Archive archive;
    private final Supplier<Engine> engine;

    /** @param engine asked for when sums are wanted: a portal that only shows needs none */
    public ReadBooks(Accepted accepted, Archive archive, Supplier<Engine> engine) {
        this.accepted = accepted;
        this.archive = archive;
        this.engine = engine;
    }

    /** @throws IllegalArgumentException when the catalogue does not say what the dataset is reconciled by */
    public Books read(Dataset dataset, MunicipalityCode municipality, Month first, Month last) {
        var totals = dataset.totals()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is not reconciled".formatted(dataset.id())));
        var deliveries = accepted.of(dataset.id(), municipality, first, last);
        var noted = deliveries.stream()
                .map(one -> new Noted(one, note(one, totals)))
                .toList();
        return new Books(dataset, municipality, first, last, noted, sums(deliveries, totals));
    }

    private NotedTotals note(Accepted.Delivery delivery, ControlTotals totals) {
        return delivery.note()
                .map(sha256 -> {
                    var json = new ByteArrayOutputStream();
                    archive.copy(sha256, json);
                    return NotedTotals.of(json.toByteArray(), totals);
                })
                .orElse(NotedTotals.NONE);
    }

    private Map<List<String>, Sum> sums(List<Accepted.Delivery> deliveries, ControlTotals totals) {
        return sums(
                deliveries,
                totals.measure(),
                totals.by().stream().map(Group::column).toList(),
                "TRUE");
    }

    /**
     * The same rows added up by other columns.
     *
     * @param columns the dataset's own, or {@code maaned}
     * @param under only these rows; all when empty
     * @return by whole codes; a row without one has a blank
     */
    public Map<List<String>, Sum> by(Books books, List<String> columns, List<Under> under) {
        return sums(
                books.deliveries().stream().map(Noted::delivery).toList(),
                books.dataset().totals().orElseThrow().measure(),
                columns,
                Stream.concat(Stream.of("TRUE"), under.stream().map(Under::sql)).collect(Collectors.joining(" AND ")));
    }

    /** Rows whose code is this one or below it. */
    public record Under(String column, String code, Optional<Character> separator) {

        private String sql() {
            var name = Engine.identifier(column);
            return "(%s = %s%s)"
                    .formatted(
                            name,
                            Engine.literal(code),
                            separator
                                    .map(sign -> " OR starts_with(%s, %s)".formatted(name, Engine.literal(code + sign)))
                                    .orElse(""));
        }
    }

    private Map<List<String>, Sum> sums(
            List<Accepted.Delivery> deliveries, String measure, List<String> columns, String where) {
        var sums = new LinkedHashMap<List<String>, Sum>();
        if (deliveries.isEmpty()) {
            return sums;
        }
        var sql = sql(deliveries, measure, columns, where);
        try (var connection = engine.get().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                sums.put(codes(rows, columns.size()), sum(rows, columns.size()));
            }
            return sums;
        } catch (SQLException trouble) {
            throw new EngineException("deliveries could not be added up: " + sql, trouble);
        }
    }

    private static String sql(List<Accepted.Delivery> deliveries, String measure, List<String> columns, String where) {
        return "SELECT %s, count(*), sum(%s) FROM read_parquet([%s], union_by_name = true) WHERE %s GROUP BY ALL ORDER BY ALL"
                .formatted(
                        columns.stream().map(Engine::identifier).collect(Collectors.joining(", ")),
                        Engine.identifier(measure),
                        deliveries.stream()
                                .map(one -> Engine.literal(one.facts().toString()))
                                .collect(Collectors.joining(", ")),
                        where);
    }

    private static List<String> codes(ResultSet row, int columns) throws SQLException {
        var codes = new ArrayList<String>();
        for (var at = 1; at <= columns; at++) {
            codes.add(Optional.ofNullable(row.getString(at)).orElse(""));
        }
        return List.copyOf(codes);
    }

    private static Sum sum(ResultSet row, int columns) throws SQLException {
        return new Sum(
                row.getLong(columns + 1),
                Optional.ofNullable(row.getBigDecimal(columns + 2)).orElse(BigDecimal.ZERO));
    }
}
