// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.WorkedCase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The SQL that the portal shows, run over the rows of the catalogue's worked cases, gives what the cases say. */
class WrittenSqlTest {

    private final Catalogue catalogue = RealCatalogue.get();

    private record Trial(KeyFigure keyFigure, WorkedCase worked, BigDecimal value) {}

    @Test
    void theShownSqlGivesWhatTheWorkedCasesSay() throws SQLException {
        var trials = trials();
        var wrong = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (var trial : trials) {
                tell(trial, connection).ifPresent(wrong::add);
            }
        }

        assertThat(trials).hasSizeGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    private Optional<String> tell(Trial trial, Connection connection) {
        String found;
        try {
            var value = run(trial, connection);
            if (value.filter(number -> near(number, trial.value())).isPresent()) {
                return Optional.empty();
            }
            found = value.toString();
        } catch (SQLException trouble) {
            found = String.valueOf(trouble.getMessage());
        }
        return Optional.of("%s «%s»: %s, but SQL gives %s"
                .formatted(trial.keyFigure().id(), trial.worked().name(), trial.value(), found));
    }

    /** One municipality, a value that the case tells, and no code that the newest list has another name for. */
    private List<Trial> trials() {
        return catalogue.keyFigures().values().stream()
                .flatMap(keyFigure -> keyFigure.cases().stream()
                        .filter(worked -> worked.place() instanceof WorkedCase.Place.OneMunicipality)
                        .filter(worked -> !bridged(keyFigure, worked))
                        .flatMap(worked ->
                                worked.gives().value().stream().map(value -> new Trial(keyFigure, worked, value))))
                .toList();
    }

    private boolean bridged(KeyFigure keyFigure, WorkedCase worked) {
        return Plan.terms(keyFigure)
                .map(term -> catalogue.source(term.series().source()))
                .anyMatch(source -> source.columns().stream()
                        .anyMatch(column -> column.type() instanceof Column.Type.Code code
                                && worked.rows().values().stream()
                                        .flatMap(List::stream)
                                        .anyMatch(row -> !Optional.ofNullable(
                                                        catalogue.codeLists().get(code.list()))
                                                .map(list -> list.meanings(
                                                        row.values().getOrDefault(column.name(), ""), row.month()))
                                                .orElse(List.of(row.values().getOrDefault(column.name(), "")))
                                                .equals(List.of(row.values().getOrDefault(column.name(), ""))))));
    }

    private Optional<BigDecimal> run(Trial trial, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var id : datasets(trial.keyFigure())) {
                fill(connection, statement, id, trial.worked());
            }
            var place = (WorkedCase.Place.OneMunicipality) trial.worked().place();
            try (var rows = statement.executeQuery(new WrittenSql(catalogue)
                    .of(trial.keyFigure(), trial.worked().period())
                    .replace("ORDER BY 1;", ""))) {
                while (rows.next()) {
                    if (rows.getInt(1) == place.code().value()) {
                        return Optional.ofNullable(rows.getBigDecimal(2));
                    }
                }
            }
            return Optional.empty();
        }
    }

    private void fill(Connection connection, Statement statement, SourceId id, WorkedCase worked) throws SQLException {
        var dataset = (Dataset) catalogue.source(id);
        var columns = Facts.columns(dataset);
        statement.execute("CREATE OR REPLACE TABLE %s (%s)"
                .formatted(
                        Sql.name(id.value()),
                        columns.entrySet().stream()
                                .map(column -> Sql.name(column.getKey()) + " " + column.getValue())
                                .collect(Collectors.joining(", "))));
        for (var row : worked.rows().getOrDefault(id, List.of())) {
            var names = new ArrayList<>(List.of("kommune", "maaned"));
            names.addAll(row.values().keySet());
            try (var insert = connection.prepareStatement("INSERT INTO %s (%s) VALUES (%s)"
                    .formatted(
                            Sql.name(id.value()),
                            names.stream().map(Sql::name).collect(Collectors.joining(", ")),
                            Sql.repeated(names.size(), _ -> "?")))) {
                insert.setInt(1, row.municipality().value());
                insert.setInt(2, row.month().stored());
                var at = 3;
                for (var value : row.values().values()) {
                    insert.setString(at++, value);
                }
                insert.execute();
            }
        }
    }

    private Set<SourceId> datasets(KeyFigure keyFigure) {
        var found = new LinkedHashSet<SourceId>();
        Plan.terms(keyFigure).forEach(term -> add(term.series().source(), found));
        return found;
    }

    private void add(SourceId id, Set<SourceId> found) {
        switch (catalogue.source(id)) {
            case Dataset dataset -> found.add(dataset.id());
            case Derived derived -> derived.dependsOn().keySet().forEach(read -> add(read, found));
        }
    }

    /** Cases tell rounded values; SQL divides in doubles. */
    private static boolean near(BigDecimal found, BigDecimal told) {
        var scale = Math.max(0, told.stripTrailingZeros().scale());
        var least = BigDecimal.ONE.movePointLeft(Math.min(scale, 6)).multiply(new BigDecimal("0.51"));
        return found.setScale(12, RoundingMode.HALF_UP).subtract(told).abs().compareTo(least) <= 0;
    }
}
