// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import static java.util.stream.Collectors.joining;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.engine.Engine;
import dk.flis.reference.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows of one dataset and year, as SQL: {@code rowsInSlice} for each municipality and month. The same person stands in
 * the same row of every month, so that what is counted over months has something to count.
 */
final class FilledRows {

    private static final int INSTITUTIONS = 12;

    private final Catalogue catalogue;
    private final Dataset dataset;
    private final int year;
    private final int rowsInSlice;

    FilledRows(Catalogue catalogue, Dataset dataset, int year, int rowsInSlice) {
        this.catalogue = catalogue;
        this.dataset = dataset;
        this.year = year;
        this.rowsInSlice = rowsInSlice;
    }

    String sql() {
        var codes = catalogue.municipalities().keySet().stream()
                .map(code -> Integer.toString(code.value()))
                .collect(joining(", "));
        var municipalities = catalogue.municipalities().size();
        var columns = IntStream.range(0, dataset.columns().size())
                .mapToObj(at -> ", " + value(dataset.columns().get(at), at) + " AS "
                        + Engine.identifier(dataset.columns().get(at).name()))
                .collect(joining());
        return """
                SELECT CAST(1 AS BIGINT) AS _levering, i AS _linje, kommune, maaned%s
                FROM (
                  SELECT i, CAST([%s][1 + i %% %d] AS INTEGER) AS kommune,
                    CAST(%d AS INTEGER) + CAST(i // %d %% 12 AS INTEGER) AS maaned, i // %d AS k
                  FROM range(%d) AS r(i))
                """.formatted(
                        columns,
                        codes,
                        municipalities,
                        year * 100 + 1,
                        municipalities,
                        12 * municipalities,
                        12L * municipalities * rowsInSlice);
    }

    private String value(Column column, int at) {
        var drawn = "CAST(hash(i * 31 + %d) %% 1000003 AS BIGINT)".formatted(at * 7919L + year);
        if (dataset.municipalities().contains(column.name())) {
            return column.required()
                    ? "printf('%03d', kommune)"
                    : "CASE WHEN %s %% 10 = 0 THEN printf('%%03d', kommune) END".formatted(drawn);
        }
        return switch (column.type()) {
            case Column.Type.Text _ -> text(column, drawn);
            case Column.Type.Whole whole -> whole(drawn, whole.least(), whole.most());
            case Column.Type.Exact exact ->
                "CAST(%s AS DECIMAL(18, %d))".formatted(whole(drawn, exact.least(), exact.most()), exact.scale());
            case Column.Type.Day _ -> day(column, drawn);
            case Column.Type.Code code -> code(code.list(), drawn);
            case Column.Type.Person _ -> "md5(kommune || '-' || k)";
        };
    }

    private String text(Column column, String drawn) {
        return dataset.institution().filter(column.name()::equals).isPresent()
                ? "'s' || %s %% %d".formatted(drawn, INSTITUTIONS)
                : "CAST(k AS VARCHAR)";
    }

    private static String whole(String drawn, Optional<Long> least, Optional<Long> most) {
        var first = least.orElse(0L);
        return "%d + %s %% %d".formatted(first, drawn, most.orElse(first + 99_999) - first + 1);
    }

    private static String day(Column column, String drawn) {
        var date = "make_date(maaned // 100, maaned %% 100, CAST(1 + %s %% 28 AS BIGINT))".formatted(drawn);
        return column.required() ? date : "CASE WHEN %s %% 3 = 0 THEN %s END".formatted(drawn, date);
    }

    private String code(String list, String drawn) {
        var codes = Optional.ofNullable(catalogue.codeLists().get(list))
                .map(this::valid)
                .orElse(List.of());
        return codes.isEmpty()
                ? "''"
                : "[%s][1 + %s %% %d]"
                        .formatted(codes.stream().map(Engine::literal).collect(joining(", ")), drawn, codes.size());
    }

    private List<String> valid(CodeList list) {
        return list.entries().values().stream()
                .filter(entry -> entry.validIn(new Month(year, 1)) && entry.validIn(new Month(year, 12)))
                .map(CodeList.Entry::code)
                .filter(list::leaf)
                .toList();
    }
}
