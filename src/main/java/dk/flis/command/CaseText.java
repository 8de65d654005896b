// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.WorkedCase;
import dk.flis.figures.CaseResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A worked case as text: its rows, what it says comes out, and whether it does. */
final class CaseText {

    private CaseText() {}

    static String of(CaseResult result) {
        var worked = result.worked();
        var lines = new ArrayList<String>();
        lines.add("%s (%s, %s)".formatted(worked.name(), worked.place(), worked.period()));
        worked.rows().forEach((dataset, rows) -> lines.addAll(table(dataset, rows)));
        lines.add("giver " + gives(worked.gives()));
        lines.addAll(result.holds() ? List.of("holder") : result.differences());
        return String.join("\n", lines);
    }

    private static List<String> table(SourceId dataset, List<WorkedCase.Row> rows) {
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> columns.addAll(row.values().keySet()));
        var lines = new ArrayList<String>();
        lines.add(dataset + ": kommune;maaned"
                + columns.stream().map(name -> ";" + name).collect(Collectors.joining()));
        rows.forEach(row -> lines.add("  %s;%s".formatted(row.municipality(), row.month())
                + columns.stream()
                        .map(name -> ";" + row.values().getOrDefault(name, ""))
                        .collect(Collectors.joining())));
        return lines;
    }

    private static String gives(WorkedCase.Expected gives) {
        return Stream.of(
                        number("tæller", gives.numerator()),
                        number("nævner", gives.denominator()),
                        number("værdi", gives.value()),
                        gives.outcome().map(outcome -> "tilstand " + outcome.keyword()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> number(String what, Optional<BigDecimal> number) {
        return number.map(known -> what + " " + known.toPlainString());
    }
}
