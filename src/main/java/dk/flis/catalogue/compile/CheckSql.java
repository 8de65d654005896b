// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static java.util.stream.Collectors.joining;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Check;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.Fault;
import dk.flis.catalogue.Source;
import dk.flis.engine.Engine;
import dk.flis.engine.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks DuckDB, over empty tables, whether the SQL of derived datasets and checks fits the columns it names. */
public final class CheckSql {

    private final Path folder;
    private final Catalogue catalogue;

    /** @param folder where the catalogue was read, to name its files */
    public CheckSql(Path folder, Catalogue catalogue) {
        this.folder = folder;
        this.catalogue = catalogue;
    }

    public List<Fault> faults(Engine engine) {
        try (var connection = engine.connect()) {
            tables(connection);
            var faults = new ArrayList<Fault>();
            for (var derived : catalogue.derived().values()) {
                derived(connection, derived).ifPresent(faults::add);
            }
            for (var check : catalogue.checks()) {
                check(connection, check).ifPresent(faults::add);
            }
            return faults;
        } catch (SQLException problem) {
            throw new EngineException("the catalogue's tables could not be made in memory", problem);
        }
    }

    private void tables(Connection connection) throws SQLException {
        var sources = Stream.concat(catalogue.datasets().values().stream(), catalogue.derived().values().stream())
                .toList();
        try (var statement = connection.createStatement()) {
            for (Source source : sources) {
                var columns = source.columns().stream()
                        .map(column -> ", " + Engine.identifier(column.name()) + " " + stored(column.type()))
                        .collect(joining());
                statement.execute("CREATE TABLE %s (_levering BIGINT, _linje BIGINT, kommune INTEGER, maaned INTEGER%s)"
                        .formatted(Engine.identifier(source.id().value()), columns));
            }
            statement.execute(ReadByChecks.SENDER);
        }
    }

    private static String stored(Column.Type type) {
        return switch (type) {
            case Column.Type.Whole _ -> "BIGINT";
            case Column.Type.Exact exact -> "DECIMAL(18, " + exact.scale() + ")";
            case Column.Type.Day _ -> "DATE";
            case Column.Type.Text _, Column.Type.Code _, Column.Type.Person _ -> "VARCHAR";
        };
    }

    private Optional<Fault> derived(Connection connection, Derived derived) {
        var wanted = Stream.concat(
                        Stream.of("kommune", "maaned"),
                        derived.columns().stream().map(Column::name))
                .toList();
        var file = "%s/derived/%s.sql".formatted(derived.area(), derived.id());
        return problem(connection, derived.sql(), wanted)
                .or(() -> CommonSql.fault(derived.sql()).map(Problem::anywhere))
                .or(
                        () -> problem(connection, CommonSql.dividingWholeNumbers(derived.sql()), wanted)
                                .map(
                                        _ -> Problem.anywhere(
                                                "SQL'en deler andet end hele tal med //; gør dem hele først: CAST(sum(dage * 10) AS BIGINT)")))
                .map(problem -> fault(file, line(file, text -> !text.isBlank() && !text.startsWith("--")), problem));
    }

    private Optional<Fault> check(Connection connection, Check check) {
        var file = file(check);
        return ReadByChecks.fault(connection, check)
                .map(Problem::anywhere)
                .or(() -> problem(connection, check.query(), List.of("_linje")))
                .map(problem ->
                        fault(file, line(file, text -> text.startsWith("sql:")), Problem.anywhere(problem.words)));
    }

    /** The first such line of a file, counted from 1; 0 when there is none. */
    private int line(String file, Predicate<String> wanted) {
        try {
            var lines = Files.readAllLines(folder.resolve(file));
            return 1 + lines.indexOf(lines.stream().filter(wanted).findFirst().orElse(""));
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private String file(Check check) {
        return catalogue.areas().stream()
                .map(area -> "%s/checks/%s.yaml".formatted(area.id(), check.id()))
                .filter(file -> Files.exists(folder.resolve(file)))
                .findFirst()
                .orElse(check.id());
    }

    /** @param line of the statement, counted from 1 */
    private record Problem(String words, int line) {

        private static final Pattern LINE = Pattern.compile("\\bLINE (\\d{1,4}):");

        private static Problem anywhere(String words) {
            return new Problem(words, 1);
        }

        private static Problem of(String message) {
            var line = LINE.matcher(message);
            return new Problem(
                    "SQL'en kan ikke køres: " + message.lines().findFirst().orElse(""),
                    line.find() ? Integer.parseInt(line.group(1)) : 1);
        }
    }

    private static Optional<Problem> problem(Connection connection, String query, List<String> wanted) {
        try (var statement = connection.prepareStatement(query)) {
            var columns = statement.getMetaData();
            var found = new ArrayList<String>();
            for (var at = 1; at <= columns.getColumnCount(); at++) {
                found.add(columns.getColumnName(at));
            }
            var missing = wanted.stream().filter(name -> !found.contains(name)).toList();
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Problem.anywhere("SQL'en giver ikke kolonnen " + String.join(", ", missing)
                            + "; den giver " + String.join(", ", found)));
        } catch (SQLException problem) {
            return Optional.of(Problem.of(String.valueOf(problem.getMessage())));
        }
    }

    /** @param first the line where the statement begins */
    private static Fault fault(String file, int first, Problem problem) {
        return new Fault(file, Math.max(0, first + problem.line - 1), problem.words, Optional.empty());
    }
}
