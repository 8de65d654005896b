// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.delivery.Recognise.Recognised;
import dk.flis.engine.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A delivery's rows as DuckDB holds them during the checks, in the table {@code raekker} of the session.
 *
 * @param municipalities the codes that public statistics are kept for
 */
record Rows(
        Session session, Recognised file, List<Field> fields, List<Integer> municipalities, Tally tally, Lines lines) {

    Rows {
        fields = List.copyOf(fields);
        municipalities = List.copyOf(municipalities);
    }

    /**
     * SQL of all rows, called {@code laest}: by the names and types that facts have, and each column as it is held; those
     * that are left out ({@code _ude}) and those with a fault ({@code _raa}) among them.
     */
    String all() {
        return "(SELECT %s AS _linje, %s, %s, ude AS _ude, _raa FROM %s) AS laest"
                .formatted(lines.sql(), each(Rows::stored), each(Field::held), lines.from("raekker"));
    }

    /** SQL of the rows without a fault, as a query over the dataset's name sees them. */
    String sound() {
        return sound(each(Rows::stored));
    }

    /** The same, as a Parquet file holds them. */
    String written() {
        return sound(each(field -> named(field, field.reading().written(field.held()))));
    }

    private String sound(String columns) {
        return "SELECT %s AS _linje, %s FROM %s%s%s"
                .formatted(
                        lines.sql(),
                        columns,
                        lines.from("raekker"),
                        tally.allSound() ? "" : " WHERE NOT ude AND _raa IS NULL",
                        lines.order());
    }

    private static String stored(Field field) {
        return named(field, field.reading().stored(field.held()));
    }

    private static String named(Field field, String value) {
        return value + " AS " + Engine.identifier(field.name());
    }

    private String each(java.util.function.Function<Field, String> sql) {
        return fields.stream().map(sql).collect(Collectors.joining(", "));
    }

    boolean anyFaulty() {
        return tally.faulty() > 0;
    }

    /** Rows that become facts. */
    long kept() {
        return tally.rows() - tally.leftOut();
    }

    /** SQL of the codes that public statistics are kept for. */
    String municipalityList() {
        return municipalities.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    static String csv(Path text, char separator, int columns, String options) {
        return csv(Engine.literal(text.toString()), separator, columns, options);
    }

    /** SQL of CSV texts: strict, everything as text, the header skipped, nothing guessed. */
    static String csv(String texts, char separator, int columns, String options) {
        var names = IntStream.range(0, columns)
                .mapToObj(at -> "c%d: 'VARCHAR'".formatted(at))
                .collect(Collectors.joining(", ", "{", "}"));
        return """
                read_csv(%s, auto_detect = false, header = true, delim = %s, quote = '"', escape = '"', \
                strict_mode = true, max_line_size = %d, columns = %s%s)""".formatted(texts, Engine.literal(String.valueOf(separator)), Survey.LONGEST_LINE, names, options);
    }
}
