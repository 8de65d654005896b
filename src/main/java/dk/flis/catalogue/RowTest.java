// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether one row counts in a selection: the meaning of {@code udvalg}, plain and slow, against which faster ways are
 * held.
 *
 * <p>A clause without validity sees each code as the newest list calls it; a clause with one sees only its months, and
 * codes as they stood then. A code that became several is tried as each of them: the row counts when it would count as
 * every one.
 */
public final class RowTest {

    private final Source source;
    private final Map<String, CodeList> codeLists;

    public RowTest(Source source, Map<String, CodeList> codeLists) {
        this.source = source;
        this.codeLists = Map.copyOf(codeLists);
    }

    /** @param row column to value as stored; a column without a value may be missing or empty */
    public boolean counts(Selection selection, Map<String, String> row, Month month) {
        return readings(selection, row, month).stream().allMatch(reading -> counts(selection, row, reading, month));
    }

    /** Whether the row would count as one and not as another of the codes its old code became: there the series breaks. */
    public boolean doubtful(Selection selection, Map<String, String> row, Month month) {
        return readings(selection, row, month).stream()
                        .map(reading -> counts(selection, row, reading, month))
                        .distinct()
                        .count()
                > 1;
    }

    private static boolean counts(
            Selection selection, Map<String, String> row, Map<String, String> reading, Month month) {
        return selection.clauses().isEmpty()
                || selection.clauses().reversed().stream()
                        .filter(clause ->
                                clause.valid().map(valid -> valid.holds(month)).orElse(true))
                        .filter(clause -> matches(clause, clause.valid().isPresent() ? row : reading))
                        .findFirst()
                        .map(Selection.Clause::with)
                        .orElse(false);
    }

    private static boolean matches(Selection.Clause clause, Map<String, String> row) {
        return clause.where().entrySet().stream()
                .allMatch(condition -> condition.getValue().test(row.getOrDefault(condition.getKey(), "")));
    }

    /** The row in the newest codes, once for every combination of what its codes may stand for. */
    private List<Map<String, String>> readings(Selection selection, Map<String, String> row, Month month) {
        var readings = List.of(row);
        for (var column : selection.columns()) {
            var meanings = meanings(column, row.getOrDefault(column, ""), month);
            var next = new ArrayList<Map<String, String>>();
            for (var reading : readings) {
                for (var meaning : meanings) {
                    var changed = new HashMap<>(reading);
                    changed.put(column, meaning);
                    next.add(changed);
                }
            }
            readings = next;
        }
        return readings;
    }

    private List<String> meanings(String column, String value, Month month) {
        return source.column(column)
                .map(Column::type)
                .flatMap(type -> type instanceof Column.Type.Code code
                        ? Optional.ofNullable(codeLists.get(code.list()))
                        : Optional.empty())
                .map(list -> list.meanings(value, month))
                .orElseGet(() -> List.of(value));
    }
}
