// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Check;
import dk.flis.delivery.Finding.Severity;
import dk.flis.engine.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The catalogue's own checks of the dataset, over the rows that have no other fault. */
final class CheckByCatalogue implements TableCheck {

    private final List<Check> checks;
    private final Beside beside;
    private final Set<String> condoned;

    /**
     * @param checks the dataset's; those that require what is not beside the file are not made
     * @param condoned those whose errors are warnings this time
     */
    CheckByCatalogue(List<Check> checks, Beside beside, Set<String> condoned) {
        this.checks = checks.stream()
                .filter(check -> check.possibleWith(beside.there()))
                .toList();
        this.beside = beside;
        this.condoned = Set.copyOf(condoned);
    }

    @Override
    public void check(Rows rows, Findings findings) {
        var incomplete = findings.rejected();
        for (var at : suspicious(rows)) {
            check(rows, checks.get(at), incomplete, findings);
        }
    }

    /**
     * The places of those checks that find anything, asked in one statement, for nearly every file has nothing to be found
     * and a statement of its own for each check costs more than looking at a small file's rows.
     */
    private List<Integer> suspicious(Rows rows) {
        if (checks.isEmpty()) {
            return List.of();
        }
        view(rows, rows.file().slice().dataset().value(), rows.sound());
        Beside.relations(Map.of(1, beside), rows.sound())
                .forEach((knowledge, sql) -> view(rows, knowledge.relation(), Beside.rowsOf("(" + sql + ")", "1")));
        return rows.session()
                .rows(
                        IntStream.range(0, checks.size())
                                .mapToObj(at -> "SELECT %d FROM (SELECT 1 FROM (\n%s\n) LIMIT 1)"
                                        .formatted(at, checks.get(at).query()))
                                .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY 1")),
                        row -> row.getInt(1));
    }

    private static void view(Rows rows, String name, String sql) {
        rows.session().run("CREATE OR REPLACE TEMP VIEW %s AS %s".formatted(Engine.identifier(name), sql));
    }

    private void check(Rows rows, Check check, boolean incomplete, Findings findings) {
        var complaint = new Complaint(check.id(), check.explanation(), check.advice());
        var person = rows.fields().stream()
                .anyMatch(field -> field.person()
                        && check.column().filter(field.name()::equals).isPresent());
        rows.session().each(check.query(), row -> {
            var value = person ? Optional.<String>empty() : named(row, "vaerdi");
            var line = named(row, "_linje").map(Long::parseLong).orElse(0L);
            // What is said of the file as a whole would be untrue where rows are left out for their own faults.
            if (line == 0 && incomplete) {
                return;
            }
            findings.add(severity(check), new Place(line, check.column(), value), complaint);
        });
    }

    private Severity severity(Check check) {
        return switch (check.severity()) {
            case ERROR -> condoned.contains(check.id()) ? Severity.WARNING : Severity.ERROR;
            case WARNING -> Severity.WARNING;
        };
    }

    private static Optional<String> named(ResultSet row, String name) throws SQLException {
        var columns = row.getMetaData();
        for (var at = 1; at <= columns.getColumnCount(); at++) {
            if (columns.getColumnName(at).equals(name)) {
                return Optional.ofNullable(row.getString(at));
            }
        }
        return Optional.empty();
    }
}
