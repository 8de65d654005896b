// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.Source;
import dk.flis.engine.Engine;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The small pieces of which the statements of a publication are made; every engine reads them alike. */
final class Sql {

    private static final String TEXT = "VARCHAR";

    private Sql() {}

    static String name(String name) {
        return Engine.identifier(name);
    }

    /** A column as text, which is what lookups compare. */
    static String text(Source source, String column) {
        var name = "f." + name(column);
        return source.column(column)
                .filter(found -> type(found.type()).equals(TEXT))
                .map(_ -> name)
                .orElseGet(() -> "CAST(%s AS VARCHAR)".formatted(name));
    }

    static String type(Column.Type type) {
        return switch (type) {
            case Column.Type.Text _, Column.Type.Code _, Column.Type.Person _ -> TEXT;
            case Column.Type.Whole _ -> "BIGINT";
            case Column.Type.Exact exact -> "DECIMAL(18, %d)".formatted(exact.scale());
            case Column.Type.Day _ -> "DATE";
        };
    }

    /** A decimal as a whole number of its smallest unit; a sum that does not fit in 64 bits fails. */
    static String unscaled(String expression, int scale) {
        return scale == 0
                ? "CAST(%s AS BIGINT)".formatted(expression)
                : "CAST(CAST(%s AS DECIMAL(18, %d)) * %d AS BIGINT)"
                        .formatted(expression, scale, Math.round(Math.pow(10, scale)));
    }

    /** The first of the columns that is filled, as a municipality's code. */
    static String municipality(List<String> role) {
        // NULL closes the list: one column alone would be too few for COALESCE.
        return role.stream()
                .map(column -> "TRY_CAST(NULLIF(CAST(f.%s AS VARCHAR), '') AS INTEGER)".formatted(name(column)))
                .collect(Collectors.joining(", ", "COALESCE(", ", NULL)"));
    }

    static String numbers(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    static String repeated(int times, IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining(", "));
    }
}
