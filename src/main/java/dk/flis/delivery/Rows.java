// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.delivery.Recognise.Recognised;
import dk.flis.engine.Engine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A delivery's rows as DuckDB holds them during the checks.
 *
 * <p>One pass over the file reads every column as text and turns it into its value; a row with a text that could not be
 * read keeps its texts beside ({@code _raa}), and only such rows are looked at again. The order of the table is the
 * order of the file, so that the row number gives the line.
 */
final class Rows {

    private final Session session;
    private final Recognised file;
    private final String source;
    private final List<Field> fields;
    private final List<Integer> municipalities;

    /**
     * @param source SQL of the file with columns c0, c1 … of text
     * @param municipalities the codes that public statistics are kept for
     */
    Rows(Session session, Recognised file, String source, List<Field> fields, List<Integer> municipalities) {
        this.session = session;
        this.file = file;
        this.source = source;
        this.fields = List.copyOf(fields);
        this.municipalities = List.copyOf(municipalities);
    }

    Session session() {
        return session;
    }

    Recognised file() {
        return file;
    }

    List<Field> fields() {
        return fields;
    }

    /** The same columns from another source. */
    Rows from(String other) {
        return new Rows(session, file, other, fields, municipalities);
    }

    /** Reads the file; throws when it is not well-formed. */
    void load() throws SQLException {
        session.attempt("""
                CREATE OR REPLACE TEMP TABLE raekker AS
                SELECT %s, ude, CASE WHEN NOT ude AND (%s) THEN [%s] END AS _raa
                FROM (SELECT *, %s AS ude FROM (SELECT %s, %s FROM %s))""".formatted(
                        each(Field::held),
                        fields.stream().map(Rows::faulty).collect(Collectors.joining(" OR ")),
                        each(Rows::kept),
                        leftOut(),
                        each(field -> "%s AS t_%d".formatted(field.text(), field.place())),
                        each(field -> "%s AS %s".formatted(field.reading().held(field.text()), field.held())),
                        source));
    }

    /** Reads the file, and once more when it writes codes in ways that were not foreseen. */
    Rows loadLearning() throws SQLException {
        load();
        var learnt = anyFaulty() ? learning() : fields;
        if (learnt.equals(fields)) {
            return this;
        }
        var again = new Rows(session, file, source, learnt, municipalities);
        again.load();
        return again;
    }

    private String each(java.util.function.Function<Field, String> sql) {
        return fields.stream().map(sql).collect(Collectors.joining(", "));
    }

    private static String faulty(Field field) {
        return field.required()
                ? field.held() + " IS NULL"
                : "(%s IS NULL AND t_%d IS NOT NULL)".formatted(field.held(), field.place());
    }

    /** A person's text is never held, only that there was one. */
    private static String kept(Field field) {
        return field.person()
                ? "CASE WHEN t_%1$d IS NOT NULL THEN '*' END".formatted(field.place())
                : "t_%d".formatted(field.place());
    }

    /** Public statistics have rows for the country and its parts, and rows that say "no figure". */
    private String leftOut() {
        if (file.slice() instanceof Slice.OfMunicipality) {
            return "FALSE";
        }
        var elsewhere =
                "coalesce(%s NOT IN (%s), FALSE)".formatted(fields.getFirst().held(), municipalityList());
        var missing = file.layout().adapter().map(adapter -> adapter.missing()).orElse(List.of());
        if (missing.isEmpty()) {
            return elsewhere;
        }
        var texts = missing.stream().map(Engine::literal).collect(Collectors.joining(", ", "(", ")"));
        return fields.stream()
                .skip(2)
                .map(field -> "coalesce(trim(t_%d) IN %s, FALSE)".formatted(field.place(), texts))
                .collect(Collectors.joining(" OR ", "(" + elsewhere + " OR ", ")"));
    }

    /**
     * Shows the rows by the names and types that facts have, as {@code laest} all rows and by the dataset's own name
     * those without a fault.
     */
    void show(Lines lines) {
        lines.table(session);
        session.run("CREATE OR REPLACE TEMP VIEW laest AS SELECT %s AS _linje, %s, %s, ude AS _ude, _raa FROM %s"
                .formatted(
                        lines.sql(),
                        each(field -> field.reading().stored(field.held()) + " AS " + Engine.identifier(field.name())),
                        each(Field::held),
                        lines.from("raekker")));
        session.run("CREATE OR REPLACE TEMP VIEW %s AS SELECT %s FROM laest WHERE NOT _ude AND _raa IS NULL%s"
                .formatted(Engine.identifier(file.slice().dataset().value()), columns(), lines.order()));
    }

    /** The columns of a fact file, in order. */
    String columns() {
        return "_linje, " + each(field -> Engine.identifier(field.name()));
    }

    /** The faulty texts of code columns, so that unusual spellings can be learnt. */
    private List<Field> learning() {
        var learnt = new ArrayList<Field>();
        for (var field : fields) {
            learnt.add(field.code()
                    .map(code -> field.reading(new ReadCode(code.spellings().learning(faultyTexts(field)))))
                    .orElse(field));
        }
        return learnt;
    }

    private List<String> faultyTexts(Field field) {
        return session.rows(
                "SELECT DISTINCT _raa[%d] FROM raekker WHERE _raa IS NOT NULL AND %s IS NULL AND _raa[%1$d] IS NOT NULL LIMIT 10000"
                        .formatted(fields.indexOf(field) + 1, field.held()),
                row -> row.getString(1));
    }

    /** Rows that were read, with those left out. */
    long count() {
        return session.one("SELECT count(*) FROM raekker", row -> row.getLong(1));
    }

    /** Rows that become facts. */
    long kept() {
        return session.one("SELECT count(*) FROM raekker WHERE NOT ude", row -> row.getLong(1));
    }

    /** SQL of the codes that public statistics are kept for. */
    String municipalityList() {
        return municipalities.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    boolean anyFaulty() {
        return session.one("SELECT count(_raa) FROM raekker", row -> row.getLong(1)) > 0;
    }

    /** SQL of a CSV text: strict, everything as text, the header skipped, nothing guessed. */
    static String csv(java.nio.file.Path text, char separator, int columns, String options) {
        var names = IntStream.range(0, columns)
                .mapToObj(at -> "c%d: 'VARCHAR'".formatted(at))
                .collect(Collectors.joining(", ", "{", "}"));
        return """
                read_csv(%s, auto_detect = false, header = true, delim = %s, quote = '"', escape = '"', \
                strict_mode = true, max_line_size = %d, columns = %s%s)""".formatted(
                        Engine.literal(text.toString()),
                        Engine.literal(String.valueOf(separator)),
                        Survey.LONGEST_LINE,
                        names,
                        options);
    }
}
